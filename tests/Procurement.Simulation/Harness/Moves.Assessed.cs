using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Functions.Assessments;
using Procurement.Functions.Identity;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>What people do about assessments and acceptances.</content>
internal sealed partial class Moves
{
    private const string Stage = "midterm";

    public Task<Answered> HandInAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<SheetFunctions>().HandInAsync(request, Round, Proposal(rank), Stage, Cancel),
        $"material/{rank}",
        key,
        new MaterialBody("半年总结"));

    public Task<Answered> AssessAsync(int rank, Role role, Fraction points, string key) => Person.Of(role).PostAsync(
        service,
        request => service.Get<SheetFunctions>().SubmitAsync(request, Round, Proposal(rank), Stage, Cancel),
        $"assess/{rank}/{role}",
        key,
        new AssessmentSheetBody([new SheetLineBody("all", points, "说明")]));

    public Task<Answered> ConcludeAcceptanceAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<AcceptanceFunctions>().ConcludeAsync(request, Round, Proposal(rank), Cancel),
        $"conclude/{rank}",
        key);

    public async Task<Answered> FailLateAsync()
    {
        await Middleware.RaceAsync(
            () => service.Get<AssessmentTimers>().FailLateAsync(new TimerInfo(), Cancel), Cancel);
        return new Answered(StatusCodes.Status200OK, "", null);
    }
}
