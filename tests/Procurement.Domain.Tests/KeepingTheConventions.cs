using System.Reflection;
using System.Runtime.CompilerServices;

namespace Procurement.Domain.Tests;

public sealed class KeepingTheConventions
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Domain = typeof(Money).Assembly;

    private static IEnumerable<Type> Types => Domain.GetExportedTypes();

    [Fact]
    public void References_the_framework_only()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(Domain.GetReferencedAssemblies(), reference =>
            Assert.Equal(framework, Path.GetDirectoryName(Assembly.Load(reference).Location)));
    }

    [Theory]
    [InlineData("PackageReference")]
    [InlineData("ProjectReference")]
    public void Asks_for_no_package_and_no_project(string reference) => Assert.DoesNotContain(
        reference,
        SourceFiles.Read("functions/Procurement.Domain/Procurement.Domain.csproj"),
        StringComparison.Ordinal);

    [Fact]
    public void Has_one_rule_for_every_command()
    {
        var commands = Types.Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsAbstract);
        var decided = Types.SelectMany(type => type.GetMethods(Declared))
            .Where(method => method is { IsStatic: true, Name: "Decide" })
            .Select(method => method.GetParameters()[1].ParameterType);
        Assert.NotEmpty(commands);
        Assert.Equal(commands.Select(type => type.Name).Order(), decided.Select(type => type.Name).Order());
    }

    [Fact]
    public void Reaches_for_no_network_no_files_and_no_services()
    {
        string[] impure =
            ["System.Net", "System.IO.FileSystem", "System.Data", "System.Diagnostics.Process", "Microsoft."];
        Assert.DoesNotContain(
            Domain.GetReferencedAssemblies(),
            reference => impure.Any(prefix => reference.Name!.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Seals_every_class_that_is_not_a_closed_family() => Assert.DoesNotContain(
        Types,
        type => type.IsClass && !type.IsSealed && !type.IsAbstract);

    [Fact]
    public void Sets_nothing_after_it_was_made() => Assert.DoesNotContain(
        Types.SelectMany(type => type.GetProperties(Declared)),
        property => property.SetMethod is { IsPublic: true } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

    [Fact]
    public void Names_no_amount_or_share_by_a_binary_or_decimal_number()
    {
        Type[] inexact = [typeof(double), typeof(float), typeof(decimal)];
        Assert.DoesNotContain(
            Types.SelectMany(type => type.GetMethods(Declared))
                .SelectMany(method => method.GetParameters().Append(method.ReturnParameter))
                .Select(parameter => parameter.ParameterType),
            type => inexact.Contains(Nullable.GetUnderlyingType(type) ?? type));
    }

    [Fact]
    public void Names_every_refusal_by_a_code_of_its_own()
    {
        var codes = ClosedLists.SelectMany(RefusalsOf).Select(refusal => refusal.Code).ToList();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches(@"\A[a-z][A-Za-z]*\.[a-z][A-Za-z]*\z", code));
    }

    [Fact]
    public void Keeps_refusals_in_closed_lists_only() => Assert.All(
        Types.Where(type => RefusalsOf(type).Any()), type => Assert.Contains(type, ClosedLists));

    private static IEnumerable<Type> ClosedLists =>
        Types.Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal));

    private static IEnumerable<Refusal> RefusalsOf(Type type) =>
        type.GetFields(Declared).Select(field => field.IsStatic ? field.GetValue(null) : null).OfType<Refusal>();
}
