using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Http;

/// <summary>
/// Signs each try with the account's key: Shared Key for the table service, which signs the date but no other
/// header.
/// </summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        request.Headers.SetValue("x-ms-date", date);

        request.Headers.TryGetValue("Content-MD5", out var md5);
        request.Headers.TryGetValue("Content-Type", out var type);
        var text = string.Join('\n', request.Method.Method, md5, type, date, Resource(request.Uri.ToUri()));
        request.Headers.SetValue("Authorization", $"SharedKey {credential.AccountName}:{credential.Sign(text)}");
    }

    private string Resource(Uri uri)
    {
        var resource = $"/{credential.AccountName}{uri.AbsolutePath}";
        var comp = uri.Query.TrimStart('?').Split('&')
            .FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return comp is null ? resource : $"{resource}?{comp}";
    }
}

/// <summary>Adds the caller's shared access signature to the address of each try.</summary>
internal sealed class SasPolicy(Func<string> signature) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var sas = signature().TrimStart('?');
        var query = message.Request.Uri.Query.TrimStart('?');
        if (query.Contains(sas, StringComparison.Ordinal)) return; // A retry sends the same request again.
        message.Request.Uri.Query = query.Length == 0 ? sas : $"{query}&{sas}";
    }
}
