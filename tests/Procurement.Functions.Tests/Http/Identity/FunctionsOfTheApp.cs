using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Tests.Http.Identity;

/// <summary>Every HTTP function of the app says who may call it.</summary>
public sealed class FunctionsOfTheApp
{
    private static readonly CatalogedFunction[] Functions =
        [.. FunctionCatalog.Of(typeof(HttpContract).Assembly).All.Where(function => function.Http is not null)];

    [Fact]
    public void Are_open_to_somebody_in_exactly_one_way() =>
        Assert.All(Functions, function =>
        {
            var isPublic = function.Method.GetCustomAttribute<AllowPublicAttribute>() is not null;
            var roles = function.Method.GetCustomAttribute<AllowRolesAttribute>()?.Roles ?? [];
            Assert.True(isPublic ^ roles.Count > 0, $"{function.Name} is public or names roles.");
        });

    [Fact]
    public void Are_open_to_the_public_only_where_the_route_says_so() =>
        Assert.All(
            Functions.Where(function => function.Method.GetCustomAttribute<AllowPublicAttribute>() is not null),
            function => Assert.Matches(@"\A(health|openapi\.json|public/.+|law/(calendar/\{year\}|parameters))\z", function.Http!.Route));

    // A level that is not stated reads as Anonymous here, and the platform takes it as Function.
    [Fact]
    public void State_that_they_ask_no_key() =>
        Assert.All(Functions, function =>
        {
            var stated = function.Method.GetParameters().SelectMany(at => at.GetCustomAttributesData())
                .Where(data => data.AttributeType == typeof(HttpTriggerAttribute))
                .SelectMany(data => data.ConstructorArguments)
                .Where(argument => argument.ArgumentType == typeof(AuthorizationLevel));
            Assert.Equal((int)AuthorizationLevel.Anonymous, Assert.Single(stated).Value);
        });
}
