namespace Procurement.Functions.Http.Texts;

/// <summary>Registration by organizations themselves, and the register that officers keep.</summary>
internal static class RegisterTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "enrolment.notFound", 404, "没有找到入驻申请", "请先填写并提交入驻申请，或检查账号。" },
        { "enrolment.alreadyVerified", 409, "本账号已关联单位", "一个账号只能关联一个单位；如需更换，请采购人先终止现有关联。" },
        { "enrolment.codeNotYours", 403, "不是本账号所属的单位", "登录凭证已写明所属单位，只能为该单位申请入驻。" },
        { "enrolment.notWaiting", 409, "没有待核验的申请", "该申请已处理，请刷新后查看。" },
        { "enrolment.notVerified", 409, "该账号没有已核验的关联", "只有核验通过的关联可以终止。" },
        { "enrolment.otherClaims", 409, "另有账号申请同一代码", "请先查看其他申请，核实后在 othersSeen 中确认，再予通过。" },
        { "enrolment.sentTooOften", 409, "提交次数已达上限", "每个账号最多提交 20 次，请联系采购人经办人。" },
        { "enrolment.evidenceInTheFuture", 422, "核验日期晚于今天", "请填写实际查看证照或网站的日期。" },
        { "register.tooManyEntries", 409, "登记条目已达上限", "每类条目最多 100 条（证书 500 条），请联系系统管理员。" },
        { "register.endsBeforeStart", 422, "结束日期早于开始日期", "请核对起止日期。" },
        { "standing.hostMissing", 422, "备案组织应写明依托单位", "请在 host 中填写依托单位的统一社会信用代码。" },
        { "standing.hostNotAsked", 422, "只有备案组织填写依托单位", "请去掉 host，或将状态改为备案。" },
        { "standing.hostIsItself", 422, "依托单位不能是本单位", "请填写另一家已登记单位的统一社会信用代码。" },
        { "standing.hostNotRegistered", 422, "依托单位尚未登记", "请先登记依托单位，再登记备案组织。" },
        { "rating.notForKind", 422, "该类单位不评估等级", "只有社会团体、社会服务机构和基金会评估等级。" },
        { "rating.tooLong", 422, "评估等级有效期超过五年", "评估等级有效期最长五年，请按证书核对日期。" },
        { "rating.gradeFromRating", 409, "评估等级以评估登记为准", "已有评估登记，请通过“登记评估等级”变更，本处保持原等级。" },
        { "sanction.notFound", 404, "没有找到该条记录", "请检查记录的序号。" },
        { "sanction.alreadyLifted", 409, "该条记录已解除", "解除只能登记一次；如解除有误，请重新登记一条。" },
        { "sanction.banWithoutEnd", 422, "禁止申报应写明截止日期", "请在 through 中填写禁止申报的最后一天。" },
        { "stage.unchanged", 409, "单位已在该阶段", "请选择另一个阶段。" },
        { "stage.beforeLatest", 422, "日期早于上一次调整", "阶段调整的日期不能早于上一次调整的日期。" },
        { "certificate.notFound", 404, "登记簿中没有该证书", "请检查证书编号，或先登记。" },
        { "certificate.waits", 409, "该证书正在等待核验", "请等待采购人核验，或请其先退回。" },
        { "certificate.notWaiting", 409, "该证书没有待核验的登记", "已核验或已退回，请刷新后查看。" },
        { "certificate.ownEntry", 403, "登记证书的人不能自己核验", "请由另一名经办人核验。" },
        { "certificate.alreadyEnded", 409, "该证书已注销登记", "如人员重新入职，请重新登记该证书。" },
        { "lead.certificateUnknown", 422, "登记簿中没有项目负责人的证书", "请先在本单位登记簿中登记该证书编号，并由采购人核验。" },
        { "lead.certificateNotConfirmed", 422, "项目负责人的证书尚未核验", "请等待采购人核验证书后再提交。" },
        { "lead.certificateOfAnother", 422, "证书持有人不是项目负责人", "请核对项目负责人姓名与证书编号。" },
        { "lead.certificateExpired", 422, "项目负责人的证书在截止日前到期", "证书有效期至 {0}，早于截止日；请登记续期后的证书，或更换负责人。" },
        { "lead.certificateEnded", 422, "项目负责人的证书已注销登记", "自 {0} 起不再属于本单位，请更换负责人。" },
    };
}
