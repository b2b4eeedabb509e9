using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Rivals;

/// <summary>
/// Lucene.Net as a team would set it up: one document a name in a directory in memory, words by Unicode's rules in lower case without accents, a
/// fuzzy query for each word, any of them. The index is merged into one segment, so that a document's number is its name's.
/// </summary>
/// <param name="parties">Whom to find.</param>
/// <param name="title">Its name in the tables.</param>
/// <param name="edits">Edits allowed in a word of a length; 2 is the most that Lucene takes.</param>
internal sealed class LuceneSearch(List<Party> parties, string title, Func<int, int> edits) : INameSearch, IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "name";

    private readonly ListedNames _names = new(parties);
    private readonly Analyzer _analyzer = MakeAnalyzer();
    private (RAMDirectory Directory, DirectoryReader Reader, IndexSearcher Searcher)? _index;

    public string Name => title;

    public IReadOnlyList<Party> Find(string name)
    {
        _index ??= Open();
        var query = new BooleanQuery();
        foreach (var word in Words(name)) query.Add(new FuzzyQuery(new Term(Field, word), edits(word.Length)), Occur.SHOULD);
        return _names.PartiesOf(_index.Value.Searcher.Search(query, ListedNames.Asked).ScoreDocs.Select(d => d.Doc));
    }

    public void Dispose()
    {
        _index?.Reader.Dispose();
        _index?.Directory.Dispose();
        _analyzer.Dispose();
    }

    private static Analyzer MakeAnalyzer() => Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(Version, words)));
    });

    private (RAMDirectory, DirectoryReader, IndexSearcher) Open()
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, _analyzer)))
        {
            foreach (var text in _names.Texts) writer.AddDocument([new TextField(Field, text, Lucene.Net.Documents.Field.Store.NO)]);
            writer.ForceMerge(1);
        }
        var reader = DirectoryReader.Open(directory);
        return (directory, reader, new(reader));
    }

    private List<string> Words(string text)
    {
        var words = new List<string>();
        using var stream = _analyzer.GetTokenStream(Field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) words.Add(term.ToString());
        stream.End();
        return words;
    }
}
