#nullable disable annotations // As the official package: the same code must compile with both.
using System.Collections;

namespace Azure.Data.Tables;

public sealed partial class TableEntity : IDictionary<string, object>
{
    /// <summary>The column's value, or null if absent.</summary>
    public object this[string key]
    {
        get => Find(key);
        set => Set(key, value);
    }

    /// <summary>The names of the columns, the keys among them.</summary>
    public ICollection<string> Keys => _columns.Keys;

    /// <summary>How many columns there are, the keys among them.</summary>
    public int Count => _columns.Count;

    ICollection<object> IDictionary<string, object>.Values => _columns.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>Sets the column, whether or not it is there.</summary>
    public void Add(string key, object value) => Set(key, value);

    /// <summary>Whether there is such a column.</summary>
    public bool ContainsKey(string key) => _columns.ContainsKey(key);

    /// <summary>Forgets the column; answers whether it was there.</summary>
    public bool Remove(string key) => _columns.Remove(key);

    /// <summary>The column's value if there is one.</summary>
    public bool TryGetValue(string key, out object value) => _columns.TryGetValue(key, out value);

    /// <summary>Forgets every column, the keys among them.</summary>
    public void Clear() => _columns.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Set(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        _columns.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_columns).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Remove(item.Key);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() =>
        _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _columns.GetEnumerator();

    private void Set(string key, object value)
    {
        // A column keeps its kind of number: a small one assigned to it must not turn it into 32 bits.
        _columns[key] = (Find(key), value) switch
        {
            (double, int number) => (double)number,
            (long, int number) => (long)number,
            (string, DateTime or DateTimeOffset) => value.ToString(),
            _ => value,
        };
    }
}
