namespace SanctionsCheck.Benchmarks.Screening.Misses;

/// <summary>Guesses the language of an organisation's name by words that only it has, spelt as they stand in Latin letters.</summary>
internal static class Languages
{
    private static readonly (string Language, string[] Words)[] Table =
    [
        ("English", ["of", "the", "and", "for", "company", "front", "army", "movement", "organization", "organisation", "brigade", "brigades", "plant", "factory", "works", "party", "state", "university", "ministry", "research", "development", "foundation", "society", "council", "office", "command", "force", "forces", "people", "islamic", "national", "charity", "relief", "joint", "stock", "limited", "agency", "bureau", "industries", "industry", "engineering", "group", "institute", "center", "centre", "institution"]),
        ("Spanish or Portuguese", ["el", "los", "las", "del", "y", "ejercito", "empresa", "compania", "comercial", "banco", "nacional", "corporacion", "fundacion", "comercializadora", "inversiones", "sociedad", "grupo", "partido", "autodefensas", "fuerzas", "instituto", "investigaciones", "industrias", "servicios", "organizacion"]),
        ("French", ["les", "des", "du", "le", "et", "pour", "societe", "forces", "armee", "mouvement", "banque", "compagnie", "entreprise", "associes"]),
        ("German", ["und", "fur", "der", "das", "gesellschaft", "verein", "stiftung", "handels"]),
        ("Italian", ["della", "di", "degli", "societa", "associazione"]),
        ("Russian, Ukrainian or Belarusian", ["obshchestvo", "obshchestva", "otvetstvennostyu", "ogranichennoi", "ogranichennoy", "aktsionernoe", "aktsyonernoe", "aktsionerny", "aktsionernyi", "otkrytoe", "zakrytoe", "publichnoe", "predpriyatie", "predpriyatiye", "unitarnoe", "gosudarstvennoe", "federalnoe", "zavod", "bank", "nauchno", "nauchny", "proizvodstvennoe", "obedinenie", "institut", "kompaniya", "ministerstvo", "tsentr", "fond", "sluzhba", "respubliki", "kombinat", "tovarystvo", "derzhavne", "pidpryiemstvo"]),
        ("Arabic", ["al", "jaysh", "jaish", "harakat", "jabhat", "ansar", "jamaat", "jama", "jamiat", "kata", "kataib", "liwa", "sharikat", "muassasat", "munazzamat", "hizb", "saraya", "islamiya", "islamiyya", "fi", "lil", "wal", "majlis", "mujahidin", "tanzim", "dawla", "bayt", "mal"]),
        ("Persian", ["sherkat", "sherkate", "sazman", "sazemane", "sanaye", "sanaye", "va", "bonyad", "daneshgah", "markaz", "markaze", "gorouh", "gorooh", "nirouye", "niruye", "sepah", "sepahe", "moassese", "vezarat", "tose", "bazargani", "sanati", "sahami", "khas"]),
        ("Turkish", ["ve", "sanayi", "ticaret", "sirketi", "limited", "anonim", "partisi", "ordusu", "kurtulus", "devrimci", "halk", "dis", "ithalat", "ihracat", "vakfi", "nakliyat", "denizcilik"]),
        ("Korean", ["choson", "chosun", "muyok", "unhaeng", "hoesa", "chongguk", "kongsa", "ch", "hapyong", "joson", "taesong"]),
        ("Chinese", ["youxian", "gongsi", "jituan", "gufen", "zhongguo", "keji", "maoyi", "guoji"]),
        ("Urdu or Pashto", ["tehrik", "tehreek", "lashkar", "sipah", "hawala", "sarafi", "trust", "idara", "khidmat"]),
    ];

    /// <summary>True where the one holds words of a language of which the other, which has words of another, holds none.</summary>
    public static bool Differ(NameWords a, NameWords b)
    {
        var (left, right) = (Of(a), Of(b));
        return left.Count > 0 && right.Count > 0 ? !left.SetEquals(right) : left.Count + right.Count > 0 && !left.Union(right).SequenceEqual(["English"]);
    }

    private static HashSet<string> Of(NameWords name)
    {
        var forms = name.All.Select(t => t.Form).ToHashSet();
        return [.. Table.Where(l => l.Words.Any(forms.Contains)).Select(l => l.Language)];
    }
}
