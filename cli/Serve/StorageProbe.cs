using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Cli.Serve;

/// <summary>Asks a storage account, before the service does, whether it is there and opens to what was given.</summary>
internal static class StorageProbe
{
    private const int TriesMax = 4;
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    /// <summary>Ends where tables, queues and blobs answer. Throws <see cref="CommandFailure"/> otherwise.</summary>
    public static async Task CheckAsync(string connection, CancellationToken cancel)
    {
        var account = StorageAccount.Parse(connection);
        using var http = new HttpClient { Timeout = AnswersWithin };
        await Task.WhenAll(
            CheckTablesAsync(http, account, cancel),
            AnswerAsync(http, () => new(HttpMethod.Get, Under(account.Queue, "?comp=list")), cancel),
            AnswerAsync(http, () => new(HttpMethod.Get, Under(account.Blob, "?comp=list")), cancel));
    }

    // A signature may lawfully not cover the list of tables: AuthorizationPermissionMismatch and its like. The service
    // will say what it misses, if anything.
    private static async Task CheckTablesAsync(HttpClient http, StorageAccount account, CancellationToken cancel)
    {
        using var answer = await AnswerAsync(http, () => Tables(account), cancel);
        var (status, at) = ((int)answer.StatusCode, account.Table.Authority);
        // One that is busy is there; the service asks again by itself.
        if (status is >= 500 or 408 or 429) return;
        var text = await answer.Content.ReadAsStringAsync(cancel);
        if (!answer.Headers.Contains("x-ms-request-id") && !text.Contains("\"value\"", StringComparison.Ordinal))
            throw new CommandFailure($"{at} 上回答的不是 Azure 存储或 Azurite。");
        var limited = account.Sas is not null && text.Contains("Mismatch", StringComparison.Ordinal);
        if (status is >= 400 && !limited)
            throw new CommandFailure($"存储 {at} 不接受 --storage 里的账户、密钥或签名（HTTP {status}）。");
    }

    private static HttpRequestMessage Tables(StorageAccount account)
    {
        var address = Under(account.Table, "/Tables");
        var query = account.Sas is { } sas ? $"?$top=1&{sas}" : "?$top=1";
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{address}{query}"));
        request.Headers.Add("x-ms-version", "2019-02-02");
        request.Headers.Add("Accept", "application/json;odata=nometadata");
        if (account.Key is not { } key) return request;
        // Shared Key Lite for tables: the date and the resource, nothing else.
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signed = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n/{account.Name}{address.AbsolutePath}"));
        request.Headers.Add("x-ms-date", date);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"SharedKeyLite {account.Name}:{Convert.ToBase64String(signed)}");
        return request;
    }

    private static async Task<HttpResponseMessage> AnswerAsync(
        HttpClient http, Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = make();
            try
            {
                return await http.SendAsync(request, cancel);
            }
            catch (HttpRequestException lost) when (tries == TriesMax)
            {
                throw Unreachable(request, Why(lost.HttpRequestError), lost);
            }
            catch (HttpRequestException)
            {
                // A reply lost on the way is no verdict on the storage.
            }
            catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
            {
                throw Unreachable(request, $"{AnswersWithin.TotalSeconds:0} 秒内没有回答", late);
            }

            await Task.Delay(BetweenTries, cancel);
        }
    }

    private static CommandFailure Unreachable(HttpRequestMessage request, string why, Exception inner) =>
        new($"连不上存储 {request.RequestUri!.Authority}：{why}。", 1, inner);

    private static string Why(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "找不到这台主机",
        HttpRequestError.ConnectionError => "没有程序在那里接受连接",
        HttpRequestError.SecureConnectionError => "不能建立 TLS 连接",
        _ => "连接中断了",
    };

    private static Uri Under(Uri endpoint, string rest) => new($"{endpoint.AbsoluteUri.TrimEnd('/')}{rest}");
}
