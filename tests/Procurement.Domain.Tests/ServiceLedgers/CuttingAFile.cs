using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using Procurement.Domain.ServiceLedgers;
using static Procurement.Domain.Tests.ServiceLedgers.LedgerExamples;

namespace Procurement.Domain.Tests.ServiceLedgers;

public sealed class CuttingAFile
{
    private static readonly string[] Ends = ["\n", "\r\n", "\r"];

    [Fact]
    public void Makes_no_difference_and_a_second_ledger_says_the_same() => Law.Holds(
        Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            var bytes = Nasty(random, random.Next(0, 60));
            var whole = Load(Open(), "F1", bytes, () => int.MaxValue);
            var cut = Load(Open(), "F1", bytes, () => random.Next(0, 40));
            var expected = NaiveLedger.ResultOf(Terms, Clients, bytes);
            Assert.Equal(expected, ResultOf(whole));
            Assert.Equal(expected, ResultOf(cut));
            return true;
        });

    [Fact]
    public void And_sending_pieces_again_changes_nothing() => Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var random = new Random(seed);
        var bytes = Nasty(random, 20);
        var ledger = Open();
        while (ledger.Files.GetValueOrDefault("F1") is not { IsClosed: true })
        {
            // From somewhere before what was taken, so that a part of it comes again.
            var received = (int)(ledger.Files.GetValueOrDefault("F1")?.Received ?? 0);
            var at = random.Next(0, received + 1);
            var size = random.Next(0, Math.Min(300, bytes.Length - at + 1));
            ledger = Send(ledger, "F1", new(at, bytes.AsMemory(at, size), at + size == bytes.Length));
        }

        var again = Load(ledger, "F1", bytes, () => int.MaxValue);
        Assert.Same(ledger, Send(ledger, "F1", new(0, bytes, true)));
        Assert.Equal(NaiveLedger.ResultOf(Terms, Clients, bytes), ResultOf(again));
        return true;
    });

    [Fact]
    public void Takes_no_more_rows_at_once_than_a_step_may()
    {
        var rows = Enumerable.Range(0, PieceReading.RowsMax + 1).Select(one => $"R{one},C9,W1,x,y,signed\n");
        var text = Encoding.UTF8.GetBytes(Header + string.Concat(rows));
        var ledger = Send(Open(), "F1", new(0, text, true));

        Assert.Equal((PieceReading.RowsMax, false), (ledger.Files["F1"].Refused, ledger.Files["F1"].IsClosed));
        Assert.Equal(text.Length - rows.Last().Length, ledger.Files["F1"].Received);
        var rest = Load(ledger, "F1", text, () => int.MaxValue);
        Assert.Equal((PieceReading.RowsMax + 1, true), (rest.Files["F1"].Refused, rest.Files["F1"].IsClosed));
    }

    [Theory]
    [InlineData("R1,C4,W1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "")]
    [InlineData("\"R1\",\"C4\",\"W \"\"1\"\", x\",2026-02-01T01:00:00Z,2026-02-01T10:00:00.000+08:00,device", "")]
    [InlineData("R1,C4,\"W\n1\",2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "")]
    [InlineData("R1,C4,W1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00", "2 record.malformed")]
    [InlineData("R1,C4,W1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed,", "2 record.malformed")]
    [InlineData("R1,C4,\"W1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,W\"1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,\"W\"1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,W1,2026-02-01T09:00:00,2026-02-01T10:00:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,W1,2026-02-30T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,W1,2026-02-01T09:00:00.5+08:00,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,W1,9999-12-31T23:00:00Z,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData(",C4,W1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,signed", "2 record.malformed")]
    [InlineData("R1,C4,W1,2026-02-01T09:00:00+08:00,2026-02-01T10:00:00+08:00,", "2 record.unverified")]
    public void Reads_a_row_as_it_is_written(string row, string refused)
    {
        foreach (var end in (string[])["", "\n", "\r\n", "\n\n"])
        {
            var ledger = Load(Open(), Header + row + end);
            var found = RefusedOf(ledger).Select(one => $"{one.Line} {one.Code}");
            Assert.Equal((refused, refused.Length is 0 ? 1 : 0), (string.Join(' ', found), ledger.Files["F1"].Accepted));
        }
    }

    [Fact]
    public void Passes_over_a_line_that_is_too_long_and_reads_the_next()
    {
        var text = $"{Header}{new string('x', 20_000)}\nR2,C4,W1,2026-02-01T09:00:00Z,2026-02-01T10:00:00Z,signed\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var size in (int[])[int.MaxValue, 1000, 4096, 4097])
        {
            var ledger = Load(Open(), "F1", bytes, () => size);
            Assert.Equal([(2, "record.malformed")], RefusedOf(ledger));
            Assert.Equal(1, ledger.Files["F1"].Accepted);
        }
    }

    [Fact]
    public void Takes_bytes_that_are_no_text_for_one_bad_row()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Header), (byte)'R', 0xFF, (byte)'\n',
            .. Encoding.UTF8.GetBytes("R2,C4,W1,2026-02-01T09:00:00Z,2026-02-01T10:00:00Z,signed"),
        ];
        var ledger = Load(Open(), "F1", bytes, () => 1);
        Assert.Equal([(2, "record.malformed")], RefusedOf(ledger));
        Assert.Equal(1, ledger.Files["F1"].Accepted);
    }

    // Rows of every kind that one may meet, most of them about the same few hours, workers and clients.
    private static byte[] Nasty(Random random, int rows)
    {
        var text = new StringBuilder(random.Next(3) is 0 ? "\uFEFF" : "").Append(Header[..^1]).Append(End(random));
        for (var row = 0; row < rows; row++) text.Append(RowOf(random)).Append(End(random));
        return Encoding.UTF8.GetBytes(random.Next(2) is 0 ? text.ToString().TrimEnd('\r', '\n') : text.ToString());
    }

    private static string RowOf(Random random)
    {
        string[] days = ["2026-01-27", "2026-01-28", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-02", "2026-03-03"];
        var day = DateTimeOffset.Parse($"{days[random.Next(days.Length)]}T00:00:00+08:00", CultureInfo.InvariantCulture);
        var start = day.AddMinutes(random.Next(0, 96) * 15).AddSeconds(random.Next(10) is 0 ? random.Next(60) : 0);
        var end = start.AddMinutes(random.Next(-15, 100)).AddHours(random.Next(8) is 0 ? 11 : 0);
        string[] words = ["signed", "callback", "device", "none", ""];
        string[] fields =
        [
            $"R{random.Next(40)}",
            $"C{random.Next(1, 6)}",
            random.Next(5) is 0 ? "王 \"小\", 明" : $"W{random.Next(3)}",
            Time(random, start),
            Time(random, end),
            words[random.Next(words.Length)],
        ];
        var row = string.Join(',', fields.Select(one => Field(random, one)));
        return random.Next(12) switch
        {
            0 => row + ",",
            1 => "",
            2 => row.Replace("W", "W\"", StringComparison.Ordinal),
            3 => row.Replace("-02-", "-02-3", StringComparison.Ordinal),
            4 => row[..random.Next(row.Length)].Replace("\"", "", StringComparison.Ordinal),
            5 when random.Next(10) is 0 => row + new string('x', 5000),
            _ => row,
        };
    }

    private static string Time(Random random, DateTimeOffset time)
    {
        var offset = TimeSpan.FromHours(random.Next(4) is 0 ? random.Next(-5, 10) : 8);
        var text = time.ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return random.Next(6) is 0 ? text.Replace("+00:00", "Z", StringComparison.Ordinal) : text;
    }

    private static string Field(Random random, string text) => text.Contains('"', StringComparison.Ordinal) || random.Next(4) is 0
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;

    private static string End(Random random) => Ends[random.Next(Ends.Length)];
}
