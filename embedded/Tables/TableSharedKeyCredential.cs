using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>The name of a storage account and one of its two keys.</summary>
public class TableSharedKeyCredential
{
    private byte[] _key;

    /// <summary>Takes the key as Base64, as the portal shows it.</summary>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        ArgumentNullException.ThrowIfNull(accountKey);
        AccountName = accountName;
        _key = Convert.FromBase64String(accountKey);
    }

    /// <summary>The storage account.</summary>
    public string AccountName { get; }

    /// <summary>Changes the key of every client that uses this credential, as after a rotation.</summary>
    public void SetAccountKey(string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountKey);
        Volatile.Write(ref _key, Convert.FromBase64String(accountKey));
    }

    internal string Sign(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Volatile.Read(ref _key), Encoding.UTF8.GetBytes(text)));
}
