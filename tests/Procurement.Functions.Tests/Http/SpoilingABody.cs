using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using FluentValidation;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Rounds;
using Procurement.Functions.Tests.Identity;

namespace Procurement.Functions.Tests.Http;

/// <summary>A law: whatever arrives as a body is taken, or refused with what is wrong where, in Chinese.</summary>
public sealed partial class SpoilingABody
{
    private static readonly ServiceProvider Validators = new ServiceCollection()
        .AddValidatorsFromAssemblyContaining<RoundBodyValidator>(ServiceLifetime.Singleton)
        .BuildServiceProvider();

    private static readonly MethodInfo Read = typeof(BodyReader).GetMethod(nameof(BodyReader.Read))!;

    [Fact]
    public void Is_always_told_what_is_wrong_with_which_field() =>
        Prop.ForAll(SpoiledBody.Any.ToArbitrary(), body => IsTold(ProblemOrNull(body), body))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithQuietOnSuccess(true));

    [Fact]
    public void Takes_every_good_body() => Assert.All(
        EveryFunction.BodyOf,
        good => Assert.Null(ProblemOrNull(new(good.Key, Encoding.UTF8.GetBytes(good.Value.ToJsonString())))));

    private static bool IsTold(ProblemResult? problem, SpoiledBody body) => problem is null || problem switch
    {
        { Status: not 400 } => throw new InvalidOperationException($"{problem.Status} for {body}"),
        { Code: "body.malformed" or "body.tooDeep" } => Chinese.IsMatch(problem.Detail),
        { Code: "body.invalid", Errors.Count: > 0 } =>
            problem.Errors.All(error => error.Code.Length > 0 && Chinese.IsMatch(error.Message)),
        _ => false,
    };

    private static ProblemResult? ProblemOrNull(SpoiledBody body)
    {
        var shape = EveryFunction.Named(body.Function).Body!;
        var validator = Validators.GetService(typeof(IValidator<>).MakeGenericType(shape));
        try
        {
            Read.MakeGenericMethod(shape).Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, [(ReadOnlyMemory<byte>)body.Bytes, validator], null);
            return null;
        }
        catch (ProblemException wrong)
        {
            return wrong.Problem;
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese { get; }
}
