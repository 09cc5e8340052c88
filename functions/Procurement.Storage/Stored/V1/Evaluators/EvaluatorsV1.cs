using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Evaluators;

[JsonConverter(typeof(StoredEnum<EvaluatorStatusV1>))]
internal enum EvaluatorStatusV1
{
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("returned")] Returned,
    [JsonStringEnumMemberName("verified")] Verified,
    [JsonStringEnumMemberName("removed")] Removed,
}

[JsonConverter(typeof(StoredEnum<TitleGradeV1>))]
internal enum TitleGradeV1
{
    [JsonStringEnumMemberName("otherTitle")] Other,
    [JsonStringEnumMemberName("intermediateTitle")] Intermediate,
    [JsonStringEnumMemberName("seniorTitle")] Senior,
}

[JsonConverter(typeof(StoredEnum<RelationKindV1>))]
internal enum RelationKindV1
{
    [JsonStringEnumMemberName("kin")] Kin,
    [JsonStringEnumMemberName("ownership")] Ownership,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(StoredEnum<AppointmentOutcomeV1>))]
internal enum AppointmentOutcomeV1
{
    [JsonStringEnumMemberName("drawn")] Drawn,
    [JsonStringEnumMemberName("declined")] Declined,
    [JsonStringEnumMemberName("missed")] Missed,
}

internal sealed record PostV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("uscc")] string? Uscc,
    [property: JsonName("role")] string Role,
    [property: JsonName("through")] DateOnly? Through);

internal sealed record RelationV1(
    [property: JsonName("kind")] RelationKindV1 Kind,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("uscc")] string? Uscc,
    [property: JsonName("person")] string Person,
    [property: JsonName("ended")] DateOnly? Ended);

internal sealed record EvaluatorEntryV1(
    [property: JsonName("name")] string Name,
    [property: JsonName("phone")] string Phone,
    [property: JsonName("employer")] string Employer,
    [property: JsonName("employerUscc")] string? EmployerUscc,
    [property: JsonName("title")] string Title,
    [property: JsonName("grade")] TitleGradeV1 Grade,
    [property: JsonName("years")] int Years,
    [property: JsonName("region")] string Region,
    [property: JsonName("categories")] IReadOnlyList<string> Categories,
    [property: JsonName("history")] IReadOnlyList<PostV1> History,
    [property: JsonName("relations")] IReadOnlyList<RelationV1> Relations);

internal sealed record AbsenceV1(
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly Through);

internal sealed record AppointmentV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("draw")] int Draw,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("outcome")] AppointmentOutcomeV1 Outcome);

internal sealed record EvaluatorV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("ref")] string Ref,
    [property: JsonName("entry")] EvaluatorEntryV1 Entry,
    [property: JsonName("status")] EvaluatorStatusV1 Status,
    [property: JsonName("sent")] AuthorV1 Sent,
    [property: JsonName("times")] int Times,
    [property: JsonName("evidence")] EvidenceV1? Evidence,
    [property: JsonName("through")] DateOnly? Through,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("decided")] AuthorV1? Decided,
    [property: JsonName("absences")] IReadOnlyList<AbsenceV1> Absences,
    [property: JsonName("appointments")] IReadOnlyList<AppointmentV1> Appointments);

internal sealed record EvaluatorEnteredV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("ref")] string Ref,
    [property: JsonName("entry")] EvaluatorEntryV1 Entry);

internal sealed record EvaluatorVerifiedV1(
    [property: JsonName("evidence")] EvidenceV1 Evidence,
    [property: JsonName("through")] DateOnly Through);

internal sealed record EvaluatorReturnedV1(
    [property: JsonName("reason")] string Reason);

internal sealed record EvaluatorRemovedV1(
    [property: JsonName("reason")] string Reason);

internal sealed record AbsencesStatedV1(
    [property: JsonName("absences")] IReadOnlyList<AbsenceV1> Absences);

internal sealed record AppointmentNotedV1(
    [property: JsonName("appointment")] AppointmentV1 Appointment);
