using System.Text;

namespace Procurement.Functions.Tests.Walk;

/// <summary>
/// A request that somebody means no good with: the good request of an operation but for what its name says.
/// </summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Statuses">The statuses that answer it; none where only a refusal is asked for.</param>
internal sealed record Attack(string Name, params int[] Statuses)
{
    public required string Verb { get; init; }

    /// <summary>Path and query as they stand in the first line.</summary>
    public required string Target { get; init; }

    /// <summary>Headers, of which there may be several of a name.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body as bytes.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Whether the platform may answer it itself, without a body.</summary>
    public bool MayEndBefore { get; init; }

    /// <summary>Whether it may be done: it changes nothing.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>The attack with a header instead of those of its name; null takes it away.</summary>
    public Attack With(string header, params string[] values) => this with
    {
        Headers =
        [
            .. Headers.Where(one => !string.Equals(one.Name, header, StringComparison.OrdinalIgnoreCase)),
            .. values.Select(value => (header, value)),
        ],
    };

    /// <summary>The attack with another body.</summary>
    public Attack Saying(byte[] body) => this with { Body = body };

    /// <summary>The attack with another body.</summary>
    public Attack Saying(string body) => this with { Body = Encoding.UTF8.GetBytes(body) };

    /// <summary>The attack under another name.</summary>
    public Attack Called(string name, params int[] statuses) => this with { Name = name, Statuses = statuses };

    /// <summary>The request as it is sent, a character for each byte.</summary>
    public string ToBytes(Uri to)
    {
        var said = Headers.Select(one => $"{one.Name}: {one.Value}\r\n");
        var hasLength = Headers.Any(one => one.Name is "Content-Length" or "Transfer-Encoding");
        var length = hasLength || (Body.Length is 0 && Verb is "GET") ? "" : $"Content-Length: {Body.Length}\r\n";
        return $"{Verb} {Target} HTTP/1.1\r\nHost: {to.Authority}\r\nConnection: close\r\n{string.Concat(said)}{length}"
            + $"\r\n{Encoding.Latin1.GetString(Body)}";
    }

    /// <summary>Whether these two sent the same.</summary>
    public override string ToString() => $"{Name}: {Verb} {(Target.Length <= 120 ? Target : $"{Target[..120]}…")}";
}
