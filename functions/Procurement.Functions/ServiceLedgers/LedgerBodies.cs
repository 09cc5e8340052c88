using System.Buffers.Text;
using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Performances;
using Procurement.Domain.ServiceLedgers;
using Procurement.Functions.Http;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>A client by the supplier's own reference, and how many hours it may be served in all.</summary>
public sealed record LedgerClientBody(string Ref, Fraction Cap);

/// <summary>
/// A contract by unit price: so much for an hour, between two days, for these clients. Where no verifications are named
/// every word but <c>none</c> counts; <paramref name="CallPercent"/> says of how many records clients are called.
/// </summary>
public sealed record LedgerBody(
    string Title,
    string Organization,
    Money UnitPrice,
    DateOnly From,
    DateOnly Through,
    IReadOnlyList<LedgerClientBody> Clients,
    IReadOnlyList<string>? Verifications = null,
    int CallPercent = 0,
    string? Round = null,
    string? Proposal = null)
{
    /// <summary>What it says.</summary>
    public LedgerTerms Terms() => new(
        Title,
        Organization,
        UnitPrice,
        From,
        Through,
        Verifications,
        CallPercent,
        Round is { } round && Proposal is { } proposal ? new(round, proposal) : null);

    /// <summary>Whom it names.</summary>
    public IReadOnlyList<LedgerClient> ToClients() =>
        [.. Clients.Select(one => new LedgerClient(one.Ref, Opening.MinutesOf(one.Cap)))];
}

/// <summary>Checks the form of a ledger.</summary>
public sealed class LedgerBodyValidator : AbstractValidator<LedgerBody>
{
    private const int HoursMax = 100_000, RefMax = 64, WordMax = 20, WordsMax = 10;

    public LedgerBodyValidator()
    {
        RuleFor(body => body.Title).IsLine(100);
        RuleFor(body => body.Organization).IsUscc();
        RuleFor(body => body.UnitPrice).IsPositive();
        RuleFor(body => body.From.Year).IsWithin(2000, 2199).OverridePropertyName("From");
        RuleFor(body => body.Through.Year).IsWithin(2000, 2199).OverridePropertyName("Through");
        RuleFor(body => body.Clients).HasItems(1, Opening.ClientsMax);
        RuleFor(body => body.Clients)
            .Must(all => all.DistinctBy(one => one.Ref, StringComparer.Ordinal).Count() == all.Count)
            .WithErrorCode("field.malformed").WithMessage("服务对象编号不能重复。");
        RuleForEach(body => body.Clients).ChildRules(client =>
        {
            client.RuleFor(one => one.Ref).IsLine(RefMax);
            client.RuleFor(one => one.Ref).Must(text => !PersonalData.IsIn(text))
                .WithErrorCode("text.personal").WithMessage("不能是身份证号或手机号；请用单位自编的编号。");
            client.RuleFor(one => one.Cap).IsWithin(0, HoursMax);
        });
        RuleFor(body => body.Verifications!).HasItems(1, WordsMax).When(body => body.Verifications is not null);
        RuleForEach(body => body.Verifications).IsLine(WordMax);
        RuleFor(body => body.CallPercent).IsWithin(0, 100);
        RuleFor(body => body.Round).IsRef();
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Proposal)
            .Must((body, proposal) => (proposal is null) == (body.Round is null))
            .WithErrorCode("field.missing").WithMessage("批次和合同要一起填写。");
    }
}

/// <summary>
/// A piece of a file in Base64: the bytes from a position on. It may be cut anywhere; a piece that came before changes
/// nothing.
/// </summary>
public sealed record RecordPieceBody(long Position, string Data, bool Last = false)
{
    /// <summary>What it brings.</summary>
    public FilePiece Piece() => new(Position, Convert.FromBase64String(Data), Last);
}

/// <summary>Checks the form of a piece.</summary>
public sealed class RecordPieceBodyValidator : AbstractValidator<RecordPieceBody>
{
    private const int DataMax = 512 * 1024;

    public RecordPieceBodyValidator()
    {
        RuleFor(body => body.Position).InclusiveBetween(0, int.MaxValue)
            .WithErrorCode("number.outOfRange").WithMessage("必须是允许范围内的整数。");
        RuleFor(body => body.Data).Must(text => text.Length <= DataMax && Base64.IsValid(text))
            .WithErrorCode("field.malformed").WithMessage("应为 Base64，最多 512 KiB。");
    }
}

/// <summary>One record, as a phone sends it; the id is made there, so that sending it twice makes one.</summary>
public sealed record ServiceRecordBody(
    string Id,
    string Client,
    string Worker,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Verification,
    string? Evidence = null)
{
    /// <summary>What it says.</summary>
    public BroughtRecord Record() => new(
        Id, Client, Worker, Start.ToOffset(ChinaTime.Offset), End.ToOffset(ChinaTime.Offset), Verification)
    {
        Evidence = Evidence,
    };
}

/// <summary>Checks the form of a record.</summary>
public sealed class ServiceRecordBodyValidator : AbstractValidator<ServiceRecordBody>
{
    public ServiceRecordBodyValidator()
    {
        RuleFor(body => body.Id).IsLine(64);
        RuleFor(body => body.Client).IsLine(64);
        RuleFor(body => body.Worker).IsLine(64);
        RuleFor(body => body.Start).Must(IsWhole).WithErrorCode("time.malformed").WithMessage("时间应精确到秒。");
        RuleFor(body => body.End).Must(IsWhole).WithErrorCode("time.malformed").WithMessage("时间应精确到秒。");
        RuleFor(body => body.Verification).IsLine(20);
        RuleFor(body => body.Evidence).IsLine(100);
    }

    private static bool IsWhole(DateTimeOffset time) => time.Ticks % TimeSpan.TicksPerSecond is 0;
}

/// <summary>Withdraws a record; what comes in its place is done with it or not at all.</summary>
public sealed record RecordCorrectionBody(string Record, string Reason, ServiceRecordBody? Instead = null);

/// <summary>Checks the form of a correction.</summary>
public sealed class RecordCorrectionBodyValidator : AbstractValidator<RecordCorrectionBody>
{
    public RecordCorrectionBodyValidator()
    {
        RuleFor(body => body.Record).IsLine(64);
        RuleFor(body => body.Reason).IsText(200);
        RuleFor(body => body.Instead!)
            .SetValidator(new ServiceRecordBodyValidator())
            .When(body => body.Instead is not null);
    }
}

/// <summary>What the client of a record said when it was called.</summary>
public sealed record ClientCallBody(string Record, bool Confirmed, string? Note = null);

/// <summary>Checks the form of a call.</summary>
public sealed class ClientCallBodyValidator : AbstractValidator<ClientCallBody>
{
    public ClientCallBodyValidator()
    {
        RuleFor(body => body.Record).IsLine(64);
        RuleFor(body => body.Note).IsText(200);
    }
}
