using System.Reflection;

namespace Procurement.Testing;

/// <summary>Finds files of the repository from wherever a test runs.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder that holds Procurement.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The full path of a file or folder given from the root, as in <c>Of("infra", "main.bicep")</c>.
    /// </summary>
    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// The built program of a project, in the configuration in which the running test was built, as in
    /// <c>Program("cli", "Procurement.Cli")</c>.
    /// </summary>
    public static string Program(string folder, string assembly) =>
        Path.Combine(Of(folder.Split('/')), "bin", Configuration, "net10.0", $"{assembly}.dll");

    private static string Configuration => typeof(RepositoryPaths).Assembly
        .GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Procurement.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Procurement.sln.");
    }
}
