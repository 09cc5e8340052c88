#nullable disable annotations // As the official package: the same code must compile with both.
namespace Azure.Data.Tables;

/// <summary>What one action of a transaction does to its row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts; 409 if the row exists.</summary>
    Add = 0,

    /// <summary>Merges into the version of the action's etag; without an etag it inserts as an upsert does.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces the version of the action's etag; without an etag it inserts as an upsert does.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes; 404 if there is no row.</summary>
    Delete = 3,

    /// <summary>Merges or inserts.</summary>
    UpsertMerge = 4,

    /// <summary>Replaces or inserts.</summary>
    UpsertReplace = 5,
}

/// <summary>One action of a transaction; only its own etag counts, never the entity's.</summary>
public class TableTransactionAction
{
    /// <summary>An action without a condition.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>
    /// An action on the version <paramref name="etag"/>; used by updates and deletes, ignored by the rest.
    /// </summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The row to do it to.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version the row must have, or default for any.</summary>
    public ETag ETag { get; }
}
