// The name of a member as it is stored, short enough to stand before every member of a record.
global using JsonName = System.Text.Json.Serialization.JsonPropertyNameAttribute;

[assembly: Riok.Mapperly.Abstractions.MapperDefaults(
    EnumMappingStrategy = Riok.Mapperly.Abstractions.EnumMappingStrategy.ByName,
    RequiredEnumMappingStrategy = Riok.Mapperly.Abstractions.RequiredMappingStrategy.Both,
    RequiredMappingStrategy = Riok.Mapperly.Abstractions.RequiredMappingStrategy.Target)]
