namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app begins.</summary>
public class FunctionsApplication
{
    /// <summary>A builder with the default configuration; here it makes an app that hosts itself.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
