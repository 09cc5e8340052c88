namespace Procurement.Functions.Http.Texts;

/// <summary>Archives: evidence packs, legal holds, retention.</summary>
internal static class ArchiveTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "archive.packNotFound", 404, "没有这一份档案包", "请从制作记录中选择。" },
        { "archive.holdNotFound", 404, "没有这一项保全", "请从保全列表中选择。" },
        { "archive.holdLifted", 409, "该项保全已经解除", "如仍需保全，请另设一项并写明理由。" },
        { "archive.liftProposed", 409, "已有人提出解除，等待另一人答复", "请由另一名监督人员同意或不同意。" },
        { "archive.liftNotProposed", 409, "没有人提出解除该项保全", "解除保全须先由一人提出并写明理由，再由另一人同意。" },
        { "archive.samePerson", 403, "提出解除的人不能自己同意", "解除保全须由两个人办理。" },
        { "archive.tooManyHolds", 409, "该合同的保全次数已达上限", "一份合同最多设置 50 次保全；已有的保全仍然有效。" },
        { "archive.held", 409, "合同正在保全，任何资料都不得删除", "保全由监督人员设置，解除须两人办理。" },
        { "archive.kept", 409, "保管期限未满，不得销毁", "采购文件和会计档案各有保管年限，以较长的为准。" },
    };
}
