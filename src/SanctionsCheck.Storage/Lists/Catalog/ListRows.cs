using System.Collections.Immutable;
using Azure.Data.Tables;

namespace SanctionsCheck.Storage.Lists.Catalog;

/// <summary>All that the catalogue says of one list.</summary>
internal sealed record ListRows(string List, PointerRow? Pointer, ImportRow? Import, ImmutableArray<VersionRow> Versions, ImmutableArray<LeftoverRow> Leftovers,
    RefreshRow? Refresh = null)
{
    /// <summary>Files that could not be read.</summary>
    public ImmutableArray<UnreadRow> Unread { get; init; } = [];

    /// <summary>The ids of all content that the archive keeps.</summary>
    public IEnumerable<string> Archived => Versions.Select(v => v.Version.Version).Concat(Unread.Select(u => u.Version));

    /// <summary>The active version; null where the list has none.</summary>
    public VersionRow? Active => Pointer is null ? null : Find(Pointer.Version);

    public VersionRow? Find(string version) => Versions.FirstOrDefault(v => v.Version.Version == version);

    public static ListRows Of(string list, IEnumerable<TableEntity> entities)
    {
        PointerRow? pointer = null;
        ImportRow? import = null;
        RefreshRow? refresh = null;
        var versions = ImmutableArray.CreateBuilder<VersionRow>();
        var leftovers = ImmutableArray.CreateBuilder<LeftoverRow>();
        var unread = ImmutableArray.CreateBuilder<UnreadRow>();
        foreach (var entity in entities)
        {
            if (entity.RowKey == PointerRow.RowKey) pointer = PointerRow.FromEntity(entity);
            else if (entity.RowKey == ImportRow.RowKey) import = ImportRow.FromEntity(entity);
            else if (entity.RowKey == RefreshRow.RowKey) refresh = RefreshRow.FromEntity(entity);
            else if (VersionRow.IsOne(entity)) versions.Add(VersionRow.FromEntity(entity));
            else if (LeftoverRow.IsOne(entity)) leftovers.Add(LeftoverRow.FromEntity(entity));
            else if (UnreadRow.IsOne(entity)) unread.Add(UnreadRow.FromEntity(entity));
        }
        return new(list, pointer, import, versions.ToImmutable(), leftovers.ToImmutable(), refresh) { Unread = unread.ToImmutable() };
    }
}
