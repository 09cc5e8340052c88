using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Attachments;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

/// <summary>An invoice that is handed in with a claim.</summary>
internal static class InvoiceStory
{
    /// <summary>What an invoice of A over 54000.00 says; its file is brought first.</summary>
    public static async Task<JsonObject> PaperAsync(
        RunningService service, RoundStory story, string amount = "54000.00")
    {
        var file = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(200));
        await service.SettleAsync();
        return new()
        {
            ["date"] = $"{service.Now:yyyy-MM-dd}",
            ["amount"] = amount,
            ["payeeName"] = $"测试机构{A[^4..]}",
            ["file"] = file.Id,
        };
    }
}
