using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Assessments;

/// <summary>
/// An item: of a figure of the agreement what was measured, of a duty whether it was met; what is neither names its own
/// standard.
/// </summary>
public sealed record AcceptanceItemBody(
    string Ref,
    string Delivered,
    bool Met = false,
    Fraction? Measured = null,
    string? Standard = null,
    string? Opinion = null);

/// <summary>Somebody who is invited, by what they are and not by name.</summary>
public sealed record InvitedBody(string Ref, InvitedKind Kind, string Designation);

/// <summary>The draft of an acceptance.</summary>
public sealed record AcceptanceBody(
    IReadOnlyList<AcceptanceItemBody> Items,
    IReadOnlyList<string> Accepters,
    IReadOnlyList<InvitedBody> Invited)
{
    /// <summary>The command that it asks for.</summary>
    public DraftAcceptance ToCommand(Author by) => new(
        [
            .. Items.Select(one => new DraftedItem(
                one.Ref, one.Standard, one.Delivered, one.Measured, one.Met, one.Opinion)),
        ],
        [.. Accepters.Select(text => AccountName.TryParse(text, out var account) ? account : text)],
        [.. Invited.Select(one => new InvitedParty(one.Ref, one.Kind, one.Designation, false, null))],
        by);
}

/// <summary>Checks the form of a draft.</summary>
public sealed class AcceptanceBodyValidator : AbstractValidator<AcceptanceBody>
{
    private const int ItemsMax = 150;
    private const int PeopleMax = 20;

    public AcceptanceBodyValidator()
    {
        RuleFor(body => body.Items).HasItems(1, ItemsMax);
        RuleForEach(body => body.Items).ChildRules(one =>
        {
            one.RuleFor(item => item.Ref).IsRef();
            one.RuleFor(item => item.Delivered).IsText(300);
            one.RuleFor(item => item.Measured).IsWithin(0, 1_000_000_000);
            one.RuleFor(item => item.Standard).IsText(300);
            one.RuleFor(item => item.Opinion).IsText(300);
        });
        RuleFor(body => body.Accepters).HasItems(0, PeopleMax);
        RuleForEach(body => body.Accepters).IsAccount();
        RuleFor(body => body.Invited).HasItems(0, PeopleMax);
        RuleForEach(body => body.Invited).ChildRules(one =>
        {
            one.RuleFor(invited => invited.Ref).IsRef();
            one.RuleFor(invited => invited.Designation).IsLine(60);
        });
        RuleFor(body => body.Invited)
            .Must(invited => invited.DistinctBy(one => one.Ref).Count() == invited.Count)
            .WithErrorCode("ref.malformed").WithMessage("受邀人员的编号不能重复。");
    }
}

/// <summary>What somebody said who was invited; null where nobody came.</summary>
public sealed record InvitedOpinionBody(string Ref, string? Opinion = null);

/// <summary>Checks the form of an opinion.</summary>
public sealed class InvitedOpinionBodyValidator : AbstractValidator<InvitedOpinionBody>
{
    public InvitedOpinionBodyValidator()
    {
        RuleFor(body => body.Ref).IsRef();
        RuleFor(body => body.Opinion).IsText(1000);
    }
}

/// <summary>An accepter's opinion; need not be said.</summary>
public sealed record AcceptanceSignatureBody(string? Opinion = null);

/// <summary>Checks the form of an accepter's opinion.</summary>
public sealed class AcceptanceSignatureBodyValidator : AbstractValidator<AcceptanceSignatureBody>
{
    public AcceptanceSignatureBodyValidator() => RuleFor(body => body.Opinion).IsText(500);
}

/// <summary>Why a draft is taken back.</summary>
public sealed record AcceptanceWithdrawalBody(string Reason);

/// <summary>Checks the form of a reason.</summary>
public sealed class AcceptanceWithdrawalBodyValidator : AbstractValidator<AcceptanceWithdrawalBody>
{
    public AcceptanceWithdrawalBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}
