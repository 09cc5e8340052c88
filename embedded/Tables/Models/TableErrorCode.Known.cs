namespace Azure.Data.Tables.Models;

public readonly partial struct TableErrorCode
{
    /// <summary>AuthorizationResourceTypeMismatch.</summary>
    public static TableErrorCode AuthorizationResourceTypeMismatch { get; } =
        new("AuthorizationResourceTypeMismatch");
    /// <summary>XMethodNotUsingPost.</summary>
    public static TableErrorCode XMethodNotUsingPost { get; } = new(nameof(XMethodNotUsingPost));
    /// <summary>XMethodIncorrectValue.</summary>
    public static TableErrorCode XMethodIncorrectValue { get; } = new(nameof(XMethodIncorrectValue));
    /// <summary>XMethodIncorrectCount.</summary>
    public static TableErrorCode XMethodIncorrectCount { get; } = new(nameof(XMethodIncorrectCount));
    /// <summary>TableHasNoProperties.</summary>
    public static TableErrorCode TableHasNoProperties { get; } = new(nameof(TableHasNoProperties));
    /// <summary>DuplicatePropertiesSpecified.</summary>
    public static TableErrorCode DuplicatePropertiesSpecified { get; } = new(nameof(DuplicatePropertiesSpecified));
    /// <summary>TableHasNoSuchProperty.</summary>
    public static TableErrorCode TableHasNoSuchProperty { get; } = new(nameof(TableHasNoSuchProperty));
    /// <summary>DuplicateKeyPropertySpecified.</summary>
    public static TableErrorCode DuplicateKeyPropertySpecified { get; } = new(nameof(DuplicateKeyPropertySpecified));
    /// <summary>TableAlreadyExists.</summary>
    public static TableErrorCode TableAlreadyExists { get; } = new(nameof(TableAlreadyExists));
    /// <summary>TableNotFound.</summary>
    public static TableErrorCode TableNotFound { get; } = new(nameof(TableNotFound));
    /// <summary>ResourceNotFound.</summary>
    public static TableErrorCode ResourceNotFound { get; } = new(nameof(ResourceNotFound));
    /// <summary>EntityNotFound.</summary>
    public static TableErrorCode EntityNotFound { get; } = new(nameof(EntityNotFound));
    /// <summary>EntityAlreadyExists.</summary>
    public static TableErrorCode EntityAlreadyExists { get; } = new(nameof(EntityAlreadyExists));
    /// <summary>PartitionKeyNotSpecified.</summary>
    public static TableErrorCode PartitionKeyNotSpecified { get; } = new(nameof(PartitionKeyNotSpecified));
    /// <summary>OperatorInvalid.</summary>
    public static TableErrorCode OperatorInvalid { get; } = new(nameof(OperatorInvalid));
    /// <summary>UpdateConditionNotSatisfied.</summary>
    public static TableErrorCode UpdateConditionNotSatisfied { get; } = new(nameof(UpdateConditionNotSatisfied));
    /// <summary>PropertiesNeedValue.</summary>
    public static TableErrorCode PropertiesNeedValue { get; } = new(nameof(PropertiesNeedValue));
    /// <summary>PartitionKeyPropertyCannotBeUpdated.</summary>
    public static TableErrorCode PartitionKeyPropertyCannotBeUpdated { get; } =
        new("PartitionKeyPropertyCannotBeUpdated");
    /// <summary>TooManyProperties.</summary>
    public static TableErrorCode TooManyProperties { get; } = new(nameof(TooManyProperties));
    /// <summary>EntityTooLarge.</summary>
    public static TableErrorCode EntityTooLarge { get; } = new(nameof(EntityTooLarge));
    /// <summary>PropertyValueTooLarge.</summary>
    public static TableErrorCode PropertyValueTooLarge { get; } = new(nameof(PropertyValueTooLarge));
    /// <summary>KeyValueTooLarge.</summary>
    public static TableErrorCode KeyValueTooLarge { get; } = new(nameof(KeyValueTooLarge));
    /// <summary>InvalidValueType.</summary>
    public static TableErrorCode InvalidValueType { get; } = new(nameof(InvalidValueType));
    /// <summary>TableBeingDeleted.</summary>
    public static TableErrorCode TableBeingDeleted { get; } = new(nameof(TableBeingDeleted));
    /// <summary>PrimaryKeyPropertyIsInvalidType.</summary>
    public static TableErrorCode PrimaryKeyPropertyIsInvalidType { get; } =
        new("PrimaryKeyPropertyIsInvalidType");
    /// <summary>PropertyNameTooLong.</summary>
    public static TableErrorCode PropertyNameTooLong { get; } = new(nameof(PropertyNameTooLong));
    /// <summary>PropertyNameInvalid.</summary>
    public static TableErrorCode PropertyNameInvalid { get; } = new(nameof(PropertyNameInvalid));
    /// <summary>InvalidDuplicateRow.</summary>
    public static TableErrorCode InvalidDuplicateRow { get; } = new(nameof(InvalidDuplicateRow));
    /// <summary>CommandsInBatchActOnDifferentPartitions.</summary>
    public static TableErrorCode CommandsInBatchActOnDifferentPartitions { get; } =
        new("CommandsInBatchActOnDifferentPartitions");
    /// <summary>JsonFormatNotSupported.</summary>
    public static TableErrorCode JsonFormatNotSupported { get; } = new(nameof(JsonFormatNotSupported));
    /// <summary>AtomFormatNotSupported.</summary>
    public static TableErrorCode AtomFormatNotSupported { get; } = new(nameof(AtomFormatNotSupported));
    /// <summary>JsonVerboseFormatNotSupported.</summary>
    public static TableErrorCode JsonVerboseFormatNotSupported { get; } = new(nameof(JsonVerboseFormatNotSupported));
    /// <summary>MediaTypeNotSupported.</summary>
    public static TableErrorCode MediaTypeNotSupported { get; } = new(nameof(MediaTypeNotSupported));
    /// <summary>MethodNotAllowed.</summary>
    public static TableErrorCode MethodNotAllowed { get; } = new(nameof(MethodNotAllowed));
    /// <summary>ContentLengthExceeded.</summary>
    public static TableErrorCode ContentLengthExceeded { get; } = new(nameof(ContentLengthExceeded));
    /// <summary>AccountIOPSLimitExceeded.</summary>
    public static TableErrorCode AccountIOPSLimitExceeded { get; } = new(nameof(AccountIOPSLimitExceeded));
    /// <summary>CannotCreateTableWithIOPSGreaterThanMaxAllowedPerTable.</summary>
    public static TableErrorCode CannotCreateTableWithIOPSGreaterThanMaxAllowedPerTable { get; } =
        new("CannotCreateTableWithIOPSGreaterThanMaxAllowedPerTable");
    /// <summary>PerTableIOPSIncrementLimitReached.</summary>
    public static TableErrorCode PerTableIOPSIncrementLimitReached { get; } =
        new("PerTableIOPSIncrementLimitReached");
    /// <summary>PerTableIOPSDecrementLimitReached.</summary>
    public static TableErrorCode PerTableIOPSDecrementLimitReached { get; } =
        new("PerTableIOPSDecrementLimitReached");
    /// <summary>SettingIOPSForATableInProvisioningNotAllowed.</summary>
    public static TableErrorCode SettingIOPSForATableInProvisioningNotAllowed { get; } =
        new("SettingIOPSForATableInProvisioningNotAllowed");
    /// <summary>PartitionKeyEqualityComparisonExpected.</summary>
    public static TableErrorCode PartitionKeyEqualityComparisonExpected { get; } =
        new("PartitionKeyEqualityComparisonExpected");
    /// <summary>PartitionKeySpecifiedMoreThanOnce.</summary>
    public static TableErrorCode PartitionKeySpecifiedMoreThanOnce { get; } =
        new("PartitionKeySpecifiedMoreThanOnce");
    /// <summary>InvalidInput.</summary>
    public static TableErrorCode InvalidInput { get; } = new(nameof(InvalidInput));
    /// <summary>NotImplemented.</summary>
    public static TableErrorCode NotImplemented { get; } = new(nameof(NotImplemented));
    /// <summary>OperationTimedOut.</summary>
    public static TableErrorCode OperationTimedOut { get; } = new(nameof(OperationTimedOut));
    /// <summary>OutOfRangeInput.</summary>
    public static TableErrorCode OutOfRangeInput { get; } = new(nameof(OutOfRangeInput));
    /// <summary>Forbidden.</summary>
    public static TableErrorCode Forbidden { get; } = new(nameof(Forbidden));
    /// <summary>AuthorizationPermissionMismatch.</summary>
    public static TableErrorCode AuthorizationPermissionMismatch { get; } =
        new("AuthorizationPermissionMismatch");
}
