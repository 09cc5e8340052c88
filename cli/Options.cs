namespace Procurement.Cli;

/// <summary>The arguments of a command: plain ones and options, which take a value or stand alone.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string?> given = new(StringComparer.Ordinal);
    private readonly List<string> plain = [];

    /// <summary>Reads arguments; <paramref name="valued"/> take a value, <paramref name="single"/> none.</summary>
    public Options(IEnumerable<string> arguments, string[] valued, string[] single)
    {
        using var rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            var (name, value) = Split(rest.Current);
            if (!name.StartsWith("--", StringComparison.Ordinal)) plain.Add(rest.Current);
            else if (given.ContainsKey(name)) throw Wrong($"选项 {name} 写了两次，只能写一次。");
            else if (single.Contains(name) && value is null) given[name] = null;
            else if (!valued.Contains(name)) throw Wrong($"不认识的选项 {rest.Current}。用法见 ./run --help。");
            else given[name] = value ?? (rest.MoveNext() ? rest.Current : throw Wrong($"选项 {name} 后面缺少值。"));
        }
    }

    /// <summary>The arguments that are not options.</summary>
    public IReadOnlyList<string> Plain => plain;

    /// <summary>Whether an option is there.</summary>
    public bool Has(string name) => given.ContainsKey(name);

    /// <summary>The value of an option, or null.</summary>
    public string? ValueOrNull(string name) => given.GetValueOrDefault(name);

    /// <summary>A port from 1 to 65535, or null if the option is not there.</summary>
    public int? PortOrNull(string name)
    {
        if (ValueOrNull(name) is not { } text) return null;
        return ushort.TryParse(text, out var port) && port > 0
            ? port
            : throw Wrong($"{name} 应为 1 到 65535 的端口号，而不是“{text}”。");
    }

    private static CommandFailure Wrong(string sentence) => new(sentence, exitCode: 2);

    // Both --port 8080 and --port=8080 are usual.
    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 || !argument.StartsWith("--", StringComparison.Ordinal)
            ? (argument, null)
            : (argument[..equals], argument[(equals + 1)..]);
    }
}
