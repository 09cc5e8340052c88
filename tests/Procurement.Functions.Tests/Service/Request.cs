using System.Text;
using System.Text.Json.Nodes;

namespace Procurement.Functions.Tests.Service;

/// <summary>A request as somebody sends it: path under /api, body as text, headers where they are said.</summary>
public sealed record Request(HttpMethod Verb, string Path, Person? By, string? Body = null)
{
    /// <summary>The idempotency key; none if null.</summary>
    public string? Key { get; init; }

    /// <summary>If-Match as it is written, quotes included.</summary>
    public string? IfMatch { get; init; }

    /// <summary>Whether If-None-Match: * is sent.</summary>
    public bool IfNoneMatch { get; init; }

    public static Request Get(Person? by, string path) => new(HttpMethod.Get, path, by);

    /// <summary>A command under a new key; without a body of its own it sends <c>{}</c>.</summary>
    public static Request Post(Person? by, string path, JsonNode? body = null) =>
        new(HttpMethod.Post, path, by, body?.ToJsonString() ?? "{}") { Key = $"{Guid.NewGuid():N}" };

    public static Request Put(Person? by, string path, JsonNode body) =>
        new(HttpMethod.Put, path, by, body.ToJsonString());

    internal HttpRequestMessage ToMessage(Tokens tokens)
    {
        var request = new HttpRequestMessage(Verb, $"api/{Path}");
        if (Body is not null) request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        if (By is not null) request.Headers.Authorization = new("Bearer", tokens.Of(By));
        if (Key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", Key);
        if (IfMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", IfMatch);
        if (IfNoneMatch) request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return request;
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, string Text, string? ETag)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    /// <summary>The code of a problem; null for a success and for an empty answer.</summary>
    public string? Code => Status >= 400 && Text.Length > 0 ? (string?)Body["code"] : null;

    /// <summary>The items of a list.</summary>
    public JsonArray Items => Body["items"]!.AsArray();

    /// <summary>A member that is a text or null.</summary>
    public string? this[string member] => (string?)Body[member];

    /// <summary>What came, as a failed test shows it.</summary>
    public override string ToString() => $"{Status} {ETag} {Text}";

    /// <summary>Fails the test unless the status is this one.</summary>
    public Answer Must(int status)
    {
        Assert.True(Status == status, $"{status} was expected, and {Status} came: {Text}");
        return this;
    }

    /// <summary>Fails the test unless it was refused so.</summary>
    public Answer MustRefuse(int status, string code)
    {
        Assert.True((status, code) == (Status, Code), $"{status} {code} was expected, and {Status} came: {Text}");
        return this;
    }
}
