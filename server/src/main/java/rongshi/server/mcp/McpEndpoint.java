package rongshi.server.mcp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rongshi.server.api.Api;
import rongshi.server.api.LibraryAnswer;
import rongshi.server.api.PathAnswer;
import rongshi.server.problem.Problem;
import rongshi.server.problem.ProblemException;
import rongshi.server.release.Releases;
import rongshi.server.search.BadQueryException;
import rongshi.server.sparql.Limits;
import rongshi.server.sparql.QueryRunner;

/**
 * Puts the Model Context Protocol server at {@code /mcp}. Names, words and schemas of the tools
 * stand in {@code tools.json}. A request that cannot be answered is a tool result with {@code
 * isError} that says why in both languages, so that an assistant can mend it.
 */
public final class McpEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);
  private static final String PATH = "/mcp";
  private static final int REQUEST_BYTES = 256 << 10;

  /** An answer longer than this is told to be narrowed. */
  private static final int ANSWER_CHARACTERS = 400_000;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
          .addMixIn(Throwable.class, WithoutTrace.class);

  /** The SDK writes an error as it is, trace and all. */
  @JsonIgnoreProperties({"stackTrace", "cause", "suppressed", "localizedMessage"})
  private interface WithoutTrace {}

  private final Tools tools;
  private final Set<String> hosts;

  /**
   * @param hosts names of this server, beside localhost, whose pages may call it
   */
  public McpEndpoint(
      Releases releases,
      LibraryAnswer library,
      PathAnswer paths,
      QueryRunner runner,
      Limits limits,
      Set<String> hosts) {
    this.tools = new Tools(releases, library, paths, runner, limits);
    this.hosts = hosts;
  }

  /** Registers it; call it while Javalin is configured. */
  public void install(JavalinConfig config) {
    var mapper = new JacksonMcpJsonMapper(JSON);
    var transport =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(mapper)
            .messageEndpoint(PATH)
            .maxRequestSize(REQUEST_BYTES)
            .build();
    var server =
        McpServer.sync(transport)
            .serverInfo("rongshi", "0.1.0")
            .instructions(described().instructions())
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .jsonMapper(mapper)
            .jsonSchemaValidator(new DefaultJsonSchemaValidator())
            .immediateExecution(true)
            .tools(specifications())
            .build();
    LOG.debug("MCP tools: {}", server.listTools().size());
    config.jetty.modifyServletContextHandler(
        context -> {
          var requests = EnumSet.of(DispatcherType.REQUEST);
          context.addFilter(new FilterHolder(new Origins(hosts)), PATH, requests);
          context.addServlet(new ServletHolder(transport), PATH);
        });
  }

  private record Described(String instructions, List<DescribedTool> tools) {}

  private record DescribedTool(
      String name, String title, String description, Map<String, Object> inputSchema) {}

  private static Described described() {
    try (var in = McpEndpoint.class.getResourceAsStream("tools.json")) {
      return JSON.readValue(in, Described.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<SyncToolSpecification> specifications() {
    var doing = new LinkedHashMap<String, Function<ToolArguments, Map<String, Object>>>();
    doing.put("search", tools::search);
    doing.put("entity", tools::entity);
    doing.put("paths", tools::paths);
    doing.put("query", tools::query);
    return described().tools().stream().map(t -> specification(t, doing.get(t.name()))).toList();
  }

  private static SyncToolSpecification specification(
      DescribedTool described, Function<ToolArguments, Map<String, Object>> work) {
    var tool =
        Tool.builder(described.name(), described.inputSchema())
            .title(described.title())
            .description(described.description())
            .annotations(
                ToolAnnotations.builder()
                    .title(described.title())
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return new SyncToolSpecification(
        tool, (context, request) -> answer(work, new ToolArguments(request.arguments())));
  }

  private static CallToolResult answer(
      Function<ToolArguments, Map<String, Object>> work, ToolArguments asked) {
    try {
      String json = JSON.writeValueAsString(work.apply(asked));
      if (json.length() > ANSWER_CHARACTERS) {
        return failed("答案过长，请缩小范围或减小 limit / the answer is too long: narrow it or lower limit");
      }
      return CallToolResult.builder()
          .addTextContent(json)
          .structuredContent(JSON.readValue(json, Map.class))
          .isError(false)
          .build();
    } catch (ProblemException e) {
      return failed(told(e.problem()));
    } catch (BadQueryException e) {
      return failed(e.zh() + " / " + e.en());
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.error("mcp", e);
      return failed(told(Api.unforeseen()));
    }
  }

  private static String told(Problem problem) {
    return problem.detail().zh() + " / " + problem.detail().en();
  }

  private static CallToolResult failed(String why) {
    return CallToolResult.builder().addTextContent(why).isError(true).build();
  }
}
