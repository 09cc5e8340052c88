using Procurement.Cli;
using Procurement.Cli.Http;
using Procurement.Cli.Serve;
using Procurement.Domain.Organizations;

namespace Procurement.Functions.Tests.Cli;

public sealed class AskingForAToken
{
    private const string Uscc = "52420106MJJH4BXKFP";

    [Fact]
    public void Takes_an_applicant_of_an_organization() =>
        Assert.Equal(new(Demonstration.Tenant, Caller.Applicant(Uscc)), Read("applicant", "--organization", Uscc));

    [Fact]
    public void Takes_another_account_of_another_tenant() => Assert.Equal(
        new("jiangan-2", new("evaluator", Account: "evaluator-2")),
        Read("evaluator", "--tenant", "jiangan-2", "--account", "evaluator-2"));

    [Theory]
    [InlineData("角色")]
    [InlineData("角色", "king")]
    [InlineData("--organization", "applicant")]
    [InlineData("--organization", "applicant", "--organization", "")]
    [InlineData("--organization", "applicant", "--organization", "123")]
    [InlineData("--organization", "applicant", "--organization", "52420106MJJH4BXKFQ")]
    [InlineData("--organization", "applicant", "--organization", "52420106mjjh4bxkfp")]
    [InlineData("--organization", "officer", "--organization", Uscc)]
    [InlineData("--tenant", "officer", "--tenant", "../x y")]
    [InlineData("--tenant", "officer", "--tenant", "w")]
    [InlineData("--tenant", "officer", "--tenant", "")]
    [InlineData("--account", "evaluator", "--account", "")]
    [InlineData("--account", "evaluator", "--account", "a b")]
    public void Refuses_what_the_service_would_refuse(string named, params string[] arguments)
    {
        var refused = Assert.Throws<CommandFailure>(() => Read(arguments));

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judges_a_code_as_the_domain_does() => Assert.All(
        Enumerable.Range(0, Uscc.Length).SelectMany(place => "05AIOSVZYz".Select(one => With(place, one))),
        code => Assert.Equal(SocialCreditCode.IsValid(code), IsTaken(code)));

    private static bool IsTaken(string code) =>
        Record.Exception(() => Read("applicant", "--organization", code)) is null;

    private static string With(int place, char one) => $"{Uscc[..place]}{one}{Uscc[(place + 1)..]}";

    private static TokenRequest Read(params string[] arguments) =>
        TokenRequest.Read(new Options(arguments, TokenCommand.Options, []));
}
