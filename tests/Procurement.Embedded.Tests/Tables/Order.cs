using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Procurement.Embedded.Tests.Tables;

public enum Stage
{
    Drafted,
    Accepted,
}

/// <summary>An entity type with every kind of column.</summary>
public sealed record Order : ITableEntity
{
    public string PartitionKey { get; set; } = "";
    public string RowKey { get; set; } = "";
    public DateTimeOffset? Timestamp { get; set; }
    public ETag ETag { get; set; }

    public string? Title { get; set; }
    public int Lines { get; set; }
    public int? LinesOrNone { get; set; }
    public long Fen { get; set; }
    public long? FenOrNone { get; init; }
    public double Score { get; set; }
    public double? ScoreOrNone { get; set; }
    public bool Paid { get; set; }
    public bool? PaidOrNone { get; set; }
    public Guid Id { get; set; }
    public Guid? IdOrNone { get; set; }
    public DateTimeOffset At { get; set; } = DateTimeOffset.UnixEpoch;
    public DateTimeOffset? AtOrNone { get; set; }
    public DateTime Utc { get; set; } = DateTime.UnixEpoch;
    public byte[]? Bytes { get; set; }
    public BinaryData? Data { get; set; }
    public Stage Stage { get; set; }
    public Stage? StageOrNone { get; set; }

    [DataMember(Name = "renamed")]
    public string? Other { get; set; }

    [IgnoreDataMember]
    public string? Secret { get; set; }
}
