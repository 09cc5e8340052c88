using System.Security.Cryptography;

namespace Procurement.Testing;

/// <summary>The key of a service under test: always the same, so that a service can start again.</summary>
public static class TestServiceKey
{
    /// <summary>Its path, beside the tests.</summary>
    public static string File { get; } = Make(Path.Combine(AppContext.BaseDirectory, "service.key"));

    private static string Make(string path)
    {
        // Written aside and moved: other test processes of the same folder read it meanwhile.
        var own = $"{path}-{Guid.NewGuid():N}";
        System.IO.File.WriteAllText(own, Convert.ToBase64String(SHA256.HashData("for tests only"u8)));
        System.IO.File.Move(own, path, overwrite: true);
        return path;
    }
}
