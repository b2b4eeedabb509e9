using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SanctionsCheck.Functions.Tests.Api;

namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>Each wrong call gets a problem that says what is wrong, and the program goes on.</summary>
public sealed class BadInputTests(RunningProcess process) : IClassFixture<RunningProcess>
{
    private const string Good = """{"pairings":[{"id":"1","exporter":{"name":"Nordsaat Agrarhandel GmbH","country":"DE"},"importer":{"name":"Maple Feeds Ltd","country":"CA"},"goods":[{"hsCode":"310420"}],"origin":"DE","destination":"CA"}]}""";

    [Theory]
    [InlineData("""{"pairings":[{"exporter":{"name":"Belarus""", "malformed-json")]
    [InlineData("", "malformed-json")]
    [InlineData("\u0000", "malformed-json")]
    [InlineData("<xml/>", "malformed-json")]
    [InlineData("""{"pairings":[],}""", "malformed-json")]
    [InlineData("""{"pairings":[]} trailing""", "malformed-json")]
    [InlineData("[]", "wrong-type")]
    [InlineData("null", "wrong-type")]
    [InlineData("{}", "missing-member")]
    [InlineData("""{"pairings":{}}""", "wrong-type")]
    [InlineData("""{"pairings":[{"exporter":"Belaruskali"}]}""", "wrong-type")]
    [InlineData("""{"pairings":[],"surprise":1}""", "unknown-member")]
    [InlineData("""{"pairings":[{"exporter":{"name":"A","nmae":"B"},"importer":{"name":"C"}}]}""", "unknown-member")]
    [InlineData("""{"pairings":[],"pairings":[]}""", "duplicate-member")]
    public async Task Json_that_cannot_be_meant_so_is_refused(string body, string type) => AssertProblem(await PostAsync("checks", body), 400, type);

    [Fact]
    public async Task The_member_and_its_place_are_named()
    {
        var answer = await PostAsync("checks", "{\"pairings\":[\n{\"exporter\":{\"name\":\"A\",\"nmae\":\"B\"}}]}");
        AssertProblem(answer, 400, "unknown-member");
        Assert.Equal("$.pairings[0].exporter.nmae", answer.Json.GetProperty("member").GetString());
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        using var content = new ByteArrayContent([.. "{\"pairings\":[{\"id\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}]}"u8]);
        AssertProblem(await PostAsync("checks", content, "application/json"), 400, "malformed-json");
    }

    [Fact]
    public async Task Ten_thousand_pairings_are_refused()
    {
        var pairings = string.Join(',', Enumerable.Repeat("""{"exporter":{"name":"A","country":"BY"},"importer":{"name":"B","country":"IR"}}""", 10_000));
        AssertProblem(await PostAsync("checks", $$"""{"pairings":[{{pairings}}]}"""), 400, "limit-exceeded");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(10_000)]
    public async Task Owners_without_end_are_refused(int levels)
    {
        var owners = string.Concat(Enumerable.Repeat("""{"name":"A","owners":[""", levels)) + string.Concat(Enumerable.Repeat("]}", levels));
        AssertProblem(await PostAsync("checks", $$"""{"pairings":[{"exporter":{{owners}}}]}"""), 400, "limit-exceeded");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_hundred_megabytes_are_refused(bool declared)
    {
        using var content = new StreamContent(new Spaces(200_000_000, seekable: declared));
        AssertProblem(await PostAsync("checks", content, "application/json"), 413, "body-too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_refused(string type)
    {
        using var content = new StringContent(Good);
        AssertProblem(await PostAsync("checks", content, type), 415, "unsupported-media-type");
    }

    [Theory]
    [InlineData("GET", "checks", 405, "method-not-allowed")]
    [InlineData("DELETE", "lists", 405, "method-not-allowed")]
    [InlineData("GET", "check", 404, "not-found")]
    [InlineData("GET", "../../etc/passwd", 404, "not-found")]
    [InlineData("GET", "checks/nothing", 404, "not-found")]
    [InlineData("GET", "batches/nothing", 404, "not-found")]
    [InlineData("GET", "portfolio/nothing", 404, "not-found")]
    [InlineData("GET", "lists/un-sc/versions/nothing/delta", 404, "not-found")]
    [InlineData("GET", "lists?surprise=1", 400, "unknown-parameter")]
    [InlineData("GET", "controls?origin=BY", 400, "invalid-parameter")]
    [InlineData("GET", "controls?origin=BY&origin=RU&destination=IR&hs=310420", 400, "invalid-parameter")]
    [InlineData("GET", "controls?origin=BY&destination=IR&hs=310420&date=2025-02-30", 400, "invalid-parameter")]
    [InlineData("GET", "alerts?since=yesterday", 400, "invalid-parameter")]
    public async Task Wrong_addresses_methods_and_parameters_are_refused(string method, string path, int status, string type) =>
        AssertProblem(await ApiServer.SendAsync(process.Local.Http, method, path, null), status, type);

    private async Task<ApiAnswer> PostAsync(string path, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        return await PostAsync(path, content, "application/json");
    }

    private async Task<ApiAnswer> PostAsync(string path, HttpContent content, string type)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await process.Local.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        var answer = new ApiAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
        // Whatever it was, the next call is answered.
        using var health = await process.Local.Http.GetAsync(new Uri("health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(200, (await ApiServer.SendAsync(process.Local.Http, "POST", "checks", Good)).Status);
        return answer;
    }

    private static void AssertProblem(ApiAnswer answer, int status, string type)
    {
        Assert.True((answer.Status, answer.ContentType) == (status, "application/problem+json"), $"{answer.Status} {answer.ContentType} {answer.Body}");
        Assert.Equal("urn:sanctionscheck:problem:" + type, answer.Json.GetProperty("type").GetString());
        Assert.NotEmpty(answer.Json.GetProperty("detail").GetString()!);
    }

    /// <summary>So many spaces, without holding them.</summary>
    private sealed class Spaces(long length, bool seekable) : Stream
    {
        private long _position;

        public override bool CanRead => true;
        public override bool CanSeek => seekable;
        public override bool CanWrite => false;
        public override long Length => seekable ? length : throw new NotSupportedException();
        public override long Position { get => _position; set => _position = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
