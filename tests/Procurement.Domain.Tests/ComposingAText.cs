using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Procurement.Domain.Tests;

/// <summary>The composed form, against another implementation: Node, which the storage emulator needs anyway.</summary>
public sealed class ComposingAText
{
    // Answers each line of code points with those of its composed form, or nothing for what this Node does not know.
    private const string Oracle =
        """
        const lines = require('fs').readFileSync(0, 'utf8').trimEnd().split('\n');
        const toText = line => String.fromCodePoint(...line.split(' ').map(one => parseInt(one, 16)));
        const toCodes = text => [...text].map(one => one.codePointAt(0).toString(16)).join(' ');
        const known = text => !/\p{Cn}/u.test(text);
        console.log(lines.map(toText).map(text => known(text) ? toCodes(text.normalize('NFC')) : '').join('\n'));
        """;

    [Fact]
    public async Task Does_what_others_do_with_every_character_and_every_mix_of_them()
    {
        string[] texts = [.. Alone(), .. Mixed(100_000)];

        var expected = await AskAsync(texts.Select(Codes));

        Assert.Equal(texts.Length, expected.Length);
        Assert.Empty(texts.Zip(expected)
            .Where(pair => pair.Second.Length > 0 && Codes(CanonicalForm.Compose(pair.First)) != pair.Second)
            .Select(pair => $"{Codes(pair.First)} becomes {pair.Second}").Take(10));
        Assert.All(texts.Zip(expected), pair => Assert.True(
            pair.Second.Length is 0 || CanonicalForm.IsComposed(pair.First) == (Codes(pair.First) == pair.Second)));
    }

    [Fact]
    public void Changes_nothing_twice() => Assert.All(Mixed(10_000), text =>
        Assert.True(CanonicalForm.IsComposed(CanonicalForm.Compose(text)), Codes(text)));

    private static IEnumerable<string> Alone() =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => $"{new Rune(value)}");

    // Letters that come apart, their parts, marks, and the parts of Hangul syllables.
    private static IEnumerable<string> Mixed(int count)
    {
        int[] pieces =
        [
            .. Alone().Select(one => one.EnumerateRunes().First().Value).Where(
                value => !CanonicalForm.IsComposed($"{new Rune(value)}q")
                    || CanonicalForm.CombiningClassOf(new Rune(value)) > 0),
            .. Enumerable.Range(0x1100, 0x100), .. Enumerable.Range(0xC0, 0x180), .. Enumerable.Range(0x1E00, 0x200),
            .. Enumerable.Range(0xAC00, 60), .. "aAeEoOuUqQ가かはवতி",
        ];
        var dice = new Random(20261126);
        for (var n = 0; n < count; n++)
        {
            yield return string.Concat(Enumerable.Range(0, dice.Next(2, 6))
                .Select(_ => $"{new Rune(pieces[dice.Next(pieces.Length)])}"));
        }
    }

    private static string Codes(string text) =>
        string.Join(' ', text.EnumerateRunes().Select(one => one.Value.ToString("x", CultureInfo.InvariantCulture)));

    private static async Task<string[]> AskAsync(IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(Oracle);
        using var node = Process.Start(start)!;
        var read = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(string.Join('\n', lines));
        node.StandardInput.Close();
        return (await read).TrimEnd('\n').Split('\n');
    }
}
