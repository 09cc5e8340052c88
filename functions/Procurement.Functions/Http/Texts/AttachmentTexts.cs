namespace Procurement.Functions.Http.Texts;

/// <summary>Files that belong to proposals.</summary>
internal static class AttachmentTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "attachment.notFound", 404, "没有找到该附件", "请检查附件编号；已删除的附件不能再用。" },
        { "attachment.tooLarge", 422, "文件过大", "这类材料每个文件最大 {0} MB，请压缩或拆分后再上传。" },
        { "attachment.tooMany", 409, "附件过多", "每个单位在同一批次最多保存 {0} 个附件，请先删除不用的。" },
        { "attachment.tooMuch", 409, "附件总量过大", "每个单位在同一批次的附件合计最大 {0} MB，请先删除不用的。" },
        { "attachment.blocksMissing", 409, "文件还没有传完", "已收到的分块数为 {0}，请续传其余分块后再确认。" },
        { "attachment.sizeMismatch", 422, "文件大小与申报的不一致", "请删除该附件，重新选择文件上传。" },
        { "attachment.typeNotAllowed", 422, "不接受这种文件", "系统按文件内容识别类型；请换成公告允许的类型（一般为 PDF、JPG、PNG、DOCX、XLSX）再上传。" },
        { "attachment.lost", 409, "上传的内容已丢失", "请删除该附件，重新上传。" },
        { "attachment.inUse", 409, "附件已随申报提交", "已提交的申报所附文件，以及服务记录、报告或凭证所用的佐证，都不能删除。" },
        { "attachment.notWhole", 422, "附件还没有传完或还在核对", "请等所附文件全部上传并核对完毕后再提交；通常只需几秒。" },
        { "attachment.pending", 409, "附件正等待安全扫描", "扫描完成之前不提供下载，请稍后再试。" },
        { "attachment.infected", 422, "附件含有恶意程序", "该文件不会提供给任何人；请查杀后重新导出，删除原附件并重新上传。" },
        { "attachment.unscanned", 422, "安全扫描无法检查该附件", "文件过大或已损坏，采购人将无法打开；请拆分或重新导出后再上传。" },
        { "attachment.refused", 422, "附件没有被接受", "请查看该附件的原因，删除后换成合格的文件。" },
        { "attachment.unknown", 422, "申报中列出的附件不存在", "请删除申报中已失效的附件，或重新上传。" },
        { "attachment.sealed", 403, "附件处于密封状态", "开启之后才能查看；本单位可用回执中的密钥查看自己的附件。" },
        { "attachment.sealBroken", 409, "文件与提交时不一致", "该文件无法打开；请由申报单位重新提供，并按回执中的 SHA-256 核对。" },
        { "attachment.keyGone", 409, "附件已随先前的申报密封", "系统已不再持有其密钥；请重新上传该文件，改用新的附件再提交。" },
        { "document.missing", 422, "缺少必须提交的材料", "请上传：{0}。" },
    };
}
