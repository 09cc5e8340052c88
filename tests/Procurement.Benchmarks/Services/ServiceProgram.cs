using Procurement.Testing;

namespace Procurement.Benchmarks.Services;

/// <summary>A service that can be started: its name in the tables, its command line, and the assembly of its app.</summary>
internal sealed record ServiceProgram(string Name, string Assembly, IReadOnlyList<string> Arguments, string App)
{
    /// <summary>The assembly of the local host.</summary>
    public const string Host = "Procurement.LocalHost";

    private const string Service = "Procurement.Functions";

    /// <summary>This repository's service on its local host.</summary>
    public static ServiceProgram Ours => OnHost("this", $"functions/{Service}", Service);

    /// <summary>An app that does nothing, on the same host.</summary>
    public static ServiceProgram Empty =>
        OnHost("an empty app", "tests/Procurement.Benchmarks/EmptyApp", "Procurement.EmptyApp");

    /// <summary>The service as it was when it had its host inside, built somewhere else.</summary>
    public static ServiceProgram Before(string assembly) => new("before", Path.GetFullPath(assembly), [], Service);

    private static ServiceProgram OnHost(string name, string folder, string app)
    {
        var built = Path.GetDirectoryName(RepositoryPaths.Program(folder, app))!;
        return new(name, RepositoryPaths.Program("host", Host), ["--app", built, "--dll", $"{app}.dll"], app);
    }
}
