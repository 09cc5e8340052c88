using System.Text;
using Procurement.Cli.RoundFiles;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Play;

/// <summary>A sample round file with one text changed into another, and what the reader says of it.</summary>
internal static class SampleFile
{
    public static readonly string Text =
        File.ReadAllText(RepositoryPaths.Of("tests", "samples", "rounds", "home-care-consultation.json"));

    /// <summary>The sample with the first place where the old text stands changed.</summary>
    public static string Changed(string old, string changed)
    {
        var at = Text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample does not have {old}.");
        return Text[..at] + changed + Text[(at + old.Length)..];
    }

    public static RoundFile Read(string text) => RoundFileReader.Read(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<RoundFileError> ErrorsOf(string text) => ErrorsOf(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<RoundFileError> ErrorsOf(byte[] utf8) =>
        Assert.Throws<WrongRoundFileException>(() => RoundFileReader.Read(utf8)).Errors;
}
