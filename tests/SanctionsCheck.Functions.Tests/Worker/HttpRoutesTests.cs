using System.Net.Sockets;
using System.Text;
using SanctionsCheck.Functions.Tests.Api;
using SanctionsCheck.Local.Worker;

namespace SanctionsCheck.Functions.Tests.Worker;

public sealed class HttpRoutesTests : IAsyncLifetime
{
    private GateServer _server = null!;

    public async Task InitializeAsync() => _server = await GateServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/v1/open", "\"/api/v1/open\"")]
    [InlineData("GET", "/api/v1/items/a%20b", "\"GET a b\"")]
    [InlineData("PUT", "/api/v1/items/7", "\"PUT 7\"")]
    [InlineData("GET", "/API/V1/Open", "\"/API/V1/Open\"")]
    public async Task Functions_answer_at_their_routes(string method, string path, string expected)
    {
        var answer = await _server.SendAsync(method, path);
        Assert.Equal((200, expected), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("GET", "/", 404, "not-found")]
    [InlineData("GET", "/api/v1/nothing", 404, "not-found")]
    [InlineData("GET", "/v1/open", 404, "not-found")]
    [InlineData("GET", "/api/v1/items/a/b", 404, "not-found")]
    [InlineData("POST", "/api/v1/open", 405, "method-not-allowed")]
    [InlineData("DELETE", "/api/v1/items/7", 405, "method-not-allowed")]
    [InlineData("OPTIONS", "/api/v1/echo", 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/broken", 500, "internal-error")]
    [InlineData("GET", "/api/v1/away", 503, "storage-unavailable")]
    public async Task What_cannot_be_answered_is_a_problem(string method, string path, int status, string type) =>
        Problem(await _server.SendAsync(method, path), status, type);

    [Fact]
    public async Task A_method_that_is_not_taken_is_told_which_are()
    {
        using var answer = await _server.Http.DeleteAsync(new Uri("/api/v1/items/7", UriKind.Relative));
        Assert.Equal(["GET", "PUT"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_defect_does_not_tell_its_details() =>
        Assert.DoesNotContain("secret", (await _server.SendAsync("GET", "/api/v1/broken")).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/json")]
    [InlineData(null)]
    public async Task A_body_that_is_not_declared_as_json_is_refused(string? type) =>
        Problem(await _server.SendAsync("POST", "/api/v1/echo", "{}", type), 415, "unsupported-media-type");

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/cloudevents+json")]
    public async Task A_json_body_is_taken(string type) => Assert.Equal(200, (await _server.SendAsync("POST", "/api/v1/echo", "{}", type)).Status);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:7071")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    [InlineData("localhost.evil.example")]
    public async Task Another_host_in_the_host_header_is_refused(string host) =>
        Problem(await _server.SendAsync("GET", "/api/v1/open", headers: ("Host", host)), 421, "wrong-host");

    [Theory]
    [InlineData("localhost:7071")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:80")]
    public async Task The_names_of_this_machine_are_taken(string host) => Assert.Equal(200, (await _server.SendAsync("GET", "/api/v1/open", headers: ("Host", host))).Status);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("file://")]
    public async Task A_page_of_another_origin_is_refused(string origin) =>
        Problem(await _server.SendAsync("POST", "/api/v1/echo", "{}", headers: ("Origin", origin)), 403, "foreign-origin");

    [Fact]
    public async Task A_page_of_this_host_is_answered() =>
        Assert.Equal(200, (await _server.SendAsync("POST", "/api/v1/echo", "{}", headers: ("Origin", _server.Url.GetLeftPart(UriPartial.Authority)))).Status);

    [Fact]
    public async Task A_second_origin_header_does_not_get_past()
    {
        var answer = await RawAsync($"POST /api/v1/echo HTTP/1.1\r\nHost: {_server.Url.Authority}\r\nOrigin: {_server.Url.GetLeftPart(UriPartial.Authority)}\r\nOrigin: https://evil.example\r\n"
            + "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_and_the_next_call_answered()
    {
        Problem(await _server.SendAsync("POST", "/api/v1/echo", new string(' ', GateServer.BodyLimit + 1)), 413, "body-too-large");
        Assert.Equal(200, (await _server.SendAsync("POST", "/api/v1/echo", new string(' ', GateServer.BodyLimit))).Status);
    }

    [Fact]
    public async Task A_chunked_body_above_the_limit_is_refused()
    {
        var chunk = new string(' ', 60_000);
        var answer = await RawAsync($"POST /api/v1/echo HTTP/1.1\r\nHost: {_server.Url.Authority}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            + $"{chunk.Length:x}\r\n{chunk}\r\n{chunk.Length:x}\r\n{chunk}\r\n0\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("urn:sanctionscheck:problem:body-too-large", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/open", null, 200)]
    [InlineData("/api/v1/items/1", null, 401)]
    [InlineData("/api/v1/items/1", "wrong", 401)]
    [InlineData("/api/v1/items/1", "", 401)]
    [InlineData("/api/v1/items/1", "caller", 200)]
    [InlineData("/api/v1/items/1", "boss", 200)]
    [InlineData("/api/v1/change", "caller", 401)]
    [InlineData("/api/v1/change", null, 401)]
    [InlineData("/api/v1/change", "boss", 200)]
    public async Task Keys_open_what_they_are_for(string path, string? key, int status)
    {
        await using var server = await GateServer.StartAsync(new WorkerOptions { Key = "caller", AdminKey = "boss" });
        var method = path.EndsWith("change", StringComparison.Ordinal) ? "POST" : "GET";
        var answer = key is null ? await server.SendAsync(method, path) : await server.SendAsync(method, path, headers: ("x-functions-key", key));
        if (status == 401) Problem(answer, 401, "key-needed");
        else Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task One_key_opens_all_where_there_is_no_other()
    {
        await using var server = await GateServer.StartAsync(new WorkerOptions { Key = "caller" });
        Assert.Equal(200, (await server.SendAsync("POST", "/api/v1/change", headers: ("x-functions-key", "caller"))).Status);
        Problem(await server.SendAsync("POST", "/api/v1/change"), 401, "key-needed");
    }

    private static void Problem(ApiAnswer answer, int status, string type)
    {
        Assert.Equal((status, "application/problem+json", type), (answer.Status, answer.ContentType?.Split(';')[0], answer.Problem));
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(answer.Json.GetProperty("title").GetString()!);
        Assert.NotEmpty(answer.Json.GetProperty("detail").GetString()!);
    }

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_server.Url.Host, _server.Url.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
