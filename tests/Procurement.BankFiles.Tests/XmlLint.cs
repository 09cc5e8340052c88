using System.Diagnostics;

namespace Procurement.BankFiles.Tests;

/// <summary>What libxml2, which knows nothing of us, says of a message.</summary>
internal static class XmlLint
{
    /// <summary>Empty where the message is valid against the schema of its name; else what is wrong.</summary>
    public static string Says(string message, byte[] file)
    {
        var schema = Path.Combine(AppContext.BaseDirectory, "schemas", $"{message}.xsd");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var start = new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", schema, path])
            {
                UseShellExecute = false, RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? "" : said;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
