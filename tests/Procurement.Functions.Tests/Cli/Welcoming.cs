using Procurement.Cli.Serve;

namespace Procurement.Functions.Tests.Cli;

public sealed class Welcoming
{
    private static readonly Welcome Empty =
        new(new("http://127.0.0.1:7071"), "/data", "AccountName=a;AccountKey=secret", new([], []));

    [Fact]
    public void Lists_only_what_is_there()
    {
        var some = (Empty with { Contents = new([("demo-open", "居家养老")], [("52420106MJJH4BXKFP", "中南")]) }).Text();

        Assert.Contains("demo-open        居家养老", some, StringComparison.Ordinal);
        Assert.Contains("--organization 52420106MJJH4BXKFP  中南", some, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-draft", some, StringComparison.Ordinal);
        Assert.DoesNotContain("演示轮次", Empty.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("52420106", Empty.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_first_what_to_open()
    {
        var first = Empty.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries)[0];

        Assert.Contains("http://127.0.0.1:7071/ ", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/api", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_no_key() => Assert.DoesNotContain("secret", Empty.Text(), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "$(./run token officer)")]
    [InlineData("my/data", "$(./run token officer --data my/data)")]
    [InlineData("my data", "$(./run token officer --data 'my data')")]
    public void Repeats_the_data_folder_that_was_given(string? given, string example) =>
        Assert.Contains(example, (Empty with { Given = given }).Text(), StringComparison.Ordinal);
}
