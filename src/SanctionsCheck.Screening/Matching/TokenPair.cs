namespace SanctionsCheck.Screening.Matching;

/// <summary>Parts of one name paired with parts of the other, by place.</summary>
internal readonly record struct TokenPair(int Query, int QueryCount, int Candidate, int CandidateCount, float Likeness);
