using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Organizations;

/// <summary>Social workers' certificates (社会工作者职业资格证书): the organization enters, an officer confirms.</summary>
public sealed class CertificateFunctions(AggregateStore store)
{
    private const string Route = "organizations/{uscc}/certificates";

    /// <summary>Lists those of an organization, by number; there are 500 at most.</summary>
    [Function("ListCertificates"), AllowRoles(Applicant, Officer, Approver, Supervisor, Admin)]
    [Describe("社会工作者证书登记簿", Answer = typeof(ListOf<CertificateView>))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = caller.OrganizationKey(uscc);
        caller.MustBeParty(uscc);
        var all = await store.PartsAsync(Kinds.Organizations.Table, key, Kinds.Certificates, "", cancel)
            .Select(one => CertificateView.Of(one.Part))
            .ToListAsync(cancel);
        if (all.Count is 0 && (await store.LoadAsync(Kinds.Organizations, key, cancel)).State is null)
        {
            return Problems.Of("organization.notFound");
        }

        return Answers.Ok(new ListOf<CertificateView>(all, null));
    }

    /// <summary>Enters one, or what a renewed one says.</summary>
    [Function("EnterCertificate"), AllowRoles(Applicant, Officer)]
    [Describe("登记社会工作者证书", Body = typeof(EnterCertificateBody), Answer = typeof(CertificateView))]
    public Task<IResult> EnterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<EnterCertificateBody>();
        var enter = new EnterCertificate(body.Number, body.Person, body.Level, body.Through, order.By);
        return DecideAsync(order, uscc, body.Number, before => KeepingCertificates.Decide(before, enter), cancel);
    }

    /// <summary>Confirms what waits.</summary>
    [Function("ConfirmCertificate"), AllowRoles(Officer)]
    [Describe("核验通过证书", Body = typeof(EvidenceBody), Answer = typeof(CertificateView))]
    public Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{certificate}/confirmation")]
        HttpRequest request,
        string uscc,
        string certificate,
        CancellationToken cancel)
    {
        var order = request.Order();
        var confirm = new ConfirmCertificate(certificate, request.Read<EvidenceBody>().ToEvidence(), order.By);
        return DecideAsync(order, uscc, certificate, before => KeepingCertificates.Decide(before, confirm), cancel);
    }

    /// <summary>Refuses what waits.</summary>
    [Function("RefuseCertificate"), AllowRoles(Officer)]
    [Describe("退回证书登记", Body = typeof(ReasonBody), Answer = typeof(CertificateView))]
    public Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{certificate}/refusal")]
        HttpRequest request,
        string uscc,
        string certificate,
        CancellationToken cancel)
    {
        var order = request.Order();
        var refuse = new RefuseCertificate(certificate, request.Read<ReasonBody>().Reason, order.By);
        return DecideAsync(order, uscc, certificate, before => KeepingCertificates.Decide(before, refuse), cancel);
    }

    /// <summary>Ends one: the person left, or the certificate was withdrawn.</summary>
    [Function("EndCertificate"), AllowRoles(Applicant, Officer)]
    [Describe("注销证书登记", Body = typeof(CertificateEndBody), Answer = typeof(CertificateView))]
    public Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{certificate}/end")]
        HttpRequest request,
        string uscc,
        string certificate,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<CertificateEndBody>();
        var end = new EndCertificate(certificate, body.On, body.Reason, order.By);
        return DecideAsync(order, uscc, certificate, before => KeepingCertificates.Decide(before, end), cancel);
    }

    private async Task<IResult> DecideAsync(
        Order order,
        string uscc,
        string certificate,
        Func<Organization?, Decision<OrganizationEvent>> rule,
        CancellationToken cancel)
    {
        var key = order.Caller.OrganizationKey(uscc);
        order.Caller.MustBeParty(uscc);
        var row = Address.CertificateRow(certificate);
        var stored = await store.LoadAsync(Kinds.Organizations, key, [row], cancel);
        var saved = await store.SaveAsync(stored, rule(stored.State), order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        // A command that had been carried out before finds the root alone.
        var found = saved.Done.Certificate(certificate)
            ?? (await store.LoadAsync(Kinds.Organizations, key, [row], cancel)).State!.Certificate(certificate)!;
        return Answers.Ok(CertificateView.Of(found));
    }
}
