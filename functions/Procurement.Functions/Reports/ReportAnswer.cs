using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;

namespace Procurement.Functions.Reports;

/// <summary>
/// Answers with a report while it is read. What breaks before its first row is a problem like any other; what breaks
/// later breaks the connection, so that nobody takes half a report for a whole one.
/// </summary>
internal sealed class ReportAnswer(ReportTable report, ReportFormat format, string name) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        await using var rows = report.Rows.GetAsyncEnumerator(cancel);
        var any = await rows.MoveNextAsync();
        var type = format is ReportFormat.Xlsx ? XlsxWriter.MediaType : CsvWriter.MediaType;
        Download.Describe(response, $"{name}.{format.ToString().ToLowerInvariant()}", type, length: null);
        try
        {
            await (format is ReportFormat.Xlsx
                ? XlsxWriter.WriteAsync(report, rows, any, response.Body, cancel)
                : CsvWriter.WriteAsync(report, rows, any, response.Body, cancel));
        }
        catch when (response.HasStarted)
        {
            httpContext.Abort();
            throw;
        }
    }
}
