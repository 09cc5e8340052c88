using System.Collections;
using System.Globalization;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

/// <summary>A transaction that the service refused as a whole, and the action it names as the cause.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Takes over status, code and data of the answer to the failed action.</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(Cause(requestFailedException).Status, requestFailedException.Message, requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        // base: Data is virtual, and an override must not see a half-made exception.
        foreach (DictionaryEntry entry in requestFailedException.Data) base.Data[entry.Key] = entry.Value;

        if (int.TryParse(base.Data[FailureParser.FailedEntity] as string, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>The position of the action that caused the failure, from 0; null if the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Cause(RequestFailedException cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause;
    }
}
