namespace Procurement.Cli;

/// <summary>Where the parts of the repository are, seen from this program wherever it was started.</summary>
internal sealed class Repository
{
    private const string ProjectFile = "Procurement.Cli.csproj";

    private readonly string root;
    private readonly string output;

    /// <summary>The repository this program was built in. Throws <see cref="CommandFailure"/> elsewhere.</summary>
    public Repository()
    {
        var project = new DirectoryInfo(AppContext.BaseDirectory);
        while (project is not null && !File.Exists(Path.Combine(project.FullName, ProjectFile)))
            project = project.Parent;
        if (project?.Parent is null) throw new CommandFailure("找不到项目文件夹：请从项目里用 ./run 启动。");
        root = project.Parent.FullName;
        output = Path.GetRelativePath(project.FullName, AppContext.BaseDirectory);
    }

    /// <summary>The folder of data that git ignores.</summary>
    public string DefaultData => Path.Combine(root, ".data");

    /// <summary>The portal as it was built; null where it was not.</summary>
    public string? PortalOrNull =>
        Path.Combine(root, "portal", "dist") is var built && File.Exists(Path.Combine(built, "index.html"))
            ? built
            : null;

    /// <summary>Azurite's main script, which <c>npm ci</c> fetches.</summary>
    public string AzuriteScript => Path.Combine(root, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>The host of the service, built in the same configuration as this program.</summary>
    public string HostAssembly => Path.Combine(root, "host", output, "Procurement.LocalHost.dll");

    /// <summary>The folder of the built service, where its host.json lies.</summary>
    public string ServiceFolder => Path.Combine(root, "functions", "Procurement.Functions", output);
}
