using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a caller of an HTTP function must show, when keys are enforced.</summary>
public enum AuthorizationLevel
{
    /// <summary>No key.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user; the platform asks for no key.</summary>
    User = 1,

    /// <summary>A function key, a host key or the master key.</summary>
    Function = 2,

    /// <summary>A system key or the master key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}

/// <summary>Starts a function for each HTTP request that matches its route and verbs.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Every verb; the level is not stated, which the host reads as Function.</summary>
    public HttpTriggerAttribute()
    {
    }

    /// <summary>The given verbs; the level is not stated, which the host reads as Function.</summary>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Every verb at the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The given verbs at the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route after the prefix; when absent the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>The verbs answered; null for every verb.</summary>
    public string[]? Methods { get; }

    /// <summary>The level as written; Anonymous also when the constructor named none.</summary>
    public AuthorizationLevel AuthLevel { get; }
}

/// <summary>Marks the property of a returned object that is the HTTP answer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpResultAttribute : OutputBindingAttribute
{
}
