using System.Text.RegularExpressions;
using Procurement.Functions.Tests.Documentation;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Deployment;

/// <summary>In Azure nobody runs the local host, so what it tells browsers must be told by others.</summary>
public sealed partial class DeployingThePortal
{
    private static readonly string Readme = Pages.Read("infra/README.md");
    private static readonly string Routes = Pages.Read("infra/modules/routes.bicep");

    [Fact]
    public void Sends_every_header_that_the_local_host_sends() => Assert.All(
        HeaderForm.Matches(File.ReadAllText(RepositoryPaths.Of("host", "Http", "PageHeaders.cs")))
            .Select(one => one.Groups["name"].Value.Replace("XContentTypeOptions", "X-Content-Type-Options", StringComparison.Ordinal)
                .Replace("ContentSecurityPolicy", "Content-Security-Policy", StringComparison.Ordinal)),
        name => Assert.Contains($"name: '{name}'", Routes, StringComparison.Ordinal));

    [Fact]
    public void Splits_the_policy_between_the_page_and_the_front_door()
    {
        var said = Directives(Readme.Split("POLICY=\"")[1].Split('"')[0]).Append("frame-ancestors");

        var sent = Directives(string.Concat(TextForm.Matches(
            Pages.Read("host/Portal/PortalSite.cs").Split("private string PolicyWith")[1].Split("return ")[1])
            .Select(one => one.Groups["text"].Value)));
        Assert.Equal(sent.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        Assert.Contains("frame-ancestors", Routes, StringComparison.Ordinal);
    }

    [Fact]
    public void Sends_public_documents_with_the_same_policy()
    {
        var ours = string.Concat(TextForm.Matches(
            Between(Pages.Read("host/Http/PageHeaders.cs"), "WithoutScripts =", ";\n")).Select(one => one.Groups["text"].Value));

        Assert.Contains($"'{ours.Replace("'", "\\'", StringComparison.Ordinal)}'", Routes, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_the_portal_of_another_origin_read_what_it_needs() => Assert.Contains(
        "\"Access-Control-Expose-Headers\": \"ETag, Location, Retry-After\"", Pages.Read("host.json"), StringComparison.Ordinal);

    [Fact]
    public void Allows_exactly_one_origin() => Assert.Contains(
        "allowedOrigins: [portalOrigin]", Pages.Read("infra/modules/app.bicep"), StringComparison.Ordinal);

    [Fact]
    public void Writes_the_config_that_the_local_host_writes()
    {
        var local = Between(Pages.Read("host/Portal/PortalSite.cs"), "SerializeToUtf8Bytes(new", "});");
        var deployed = Between(Readme, "'{name:env.NAME", "}'");

        Assert.Equal(
            MemberForm.Matches(local).Select(one => one.Groups["name"].Value).Order(StringComparer.Ordinal),
            MemberForm.Matches($"name = , {deployed}").Select(one => one.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Directives(string policy) =>
        policy.Split(';', StringSplitOptions.TrimEntries).Select(directive => directive.Split(' ')[0]);

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex("""headers(\["|\.)(?<name>[A-Za-z-]+)("\])? = """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeaderForm { get; }

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextForm { get; }

    [GeneratedRegex(@"\b(?<name>[a-z]+)( =|:(?!/))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MemberForm { get; }
}
