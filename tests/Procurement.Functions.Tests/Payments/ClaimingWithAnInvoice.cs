using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>The invoice of a claim: what it says is checked, its file is kept, and no more is paid than it asks for.</summary>
public sealed class ClaimingWithAnInvoice(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_checked_and_kept_and_paid()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";
        var paper = await InvoiceStory.PaperAsync(service, story, "53000.00");

        foreach (var (member, value, code) in new[]
        {
            ("amount", "54000.01", "invoice.amountWrong"), ("amount", "0.00", "invoice.amountWrong"),
            ("payeeName", "别的机构", "invoice.payeeDiffers"), ("date", "2099-01-01", "invoice.inFuture"),
            ("file", $"{A}-f99", "attachment.unknown"),
        })
        {
            var wrong = (JsonObject)paper.DeepClone();
            wrong[member] = value;
            Assert.Equal(code, (await ClaimAsync(instalment, wrong)).Code);
        }

        var claimed = (await ClaimAsync(instalment, paper)).Must(200);
        var shown = BankStory.InstalmentOf(claimed, instalment);
        Assert.Equal(paper["file"]!.ToString(), shown["invoicePaper"]!["file"]!.ToString());
        Assert.Equal("53000.00", (string?)shown["payable"]);
        // The file is the claim's now: nobody takes it away.
        var file = $"rounds/{story.Round}/attachments/{paper["file"]}";
        Assert.Equal(409, (await service.SendAsync(Request.Post(For(A), $"{file}/removal"))).Status);

        // Whoever pays opens the invoice, and nothing that only a proposal names.
        (await service.GetAsync(FinanceApprover, file)).Must(200);
        var application = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(300, "other"));
        (await service.GetAsync(Finance, $"rounds/{story.Round}/attachments/{application.Id}"))
            .MustRefuse(404, "attachment.notFound");

        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        Assert.Equal("53000.00", (await service.PayAsync(instalment))["paid"]);
    }

    [Theory]
    [InlineData("payeeName", "")]
    [InlineData("file", "../other")]
    [InlineData("amount", "1.001")]
    [InlineData("date", "2026-02-30")]
    public async Task Is_refused_in_a_wrong_form(string member, string value)
    {
        var story = await UntilAsync(service, Stage.InForce);
        var paper = new JsonObject
        {
            ["date"] = "2026-03-01", ["amount"] = "1.00", ["payeeName"] = "测试机构", ["file"] = $"{A}-f1",
        };
        paper[member] = value;
        Assert.Contains((await ClaimAsync($"{story.Contract}/instalments/1", paper)).Status, (int[])[400, 422]);
    }

    private Task<Answer> ClaimAsync(string instalment, JsonObject paper) => service.PostAsync(
        For(A),
        $"{instalment}/claim",
        new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}", ["paper"] = paper });
}
