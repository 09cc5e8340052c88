using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;

namespace Procurement.Domain.Messages;

/// <summary>Days, moments and amounts as Chinese offices write them.</summary>
internal static class Wording
{
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string Moment(DateTimeOffset moment)
    {
        var here = moment.ToOffset(ChinaTime.Offset);
        return $"{Day(DateOnly.FromDateTime(here.DateTime))}{here:HH:mm}";
    }

    public static string Yuan(Money amount) => $"{amount}元";

    public static string Kinds(IReadOnlyList<OrganizationKind> kinds) =>
        kinds.Count == 0 ? "不限" : string.Join('、', kinds.Select(Kind));

    private static string Kind(OrganizationKind kind) => kind switch
    {
        OrganizationKind.Association => "社会团体",
        OrganizationKind.ServiceInstitution => "社会服务机构",
        OrganizationKind.Foundation => "基金会",
        OrganizationKind.Enterprise => "企业",
        OrganizationKind.Committee => "居（村）民委员会",
    };
}
