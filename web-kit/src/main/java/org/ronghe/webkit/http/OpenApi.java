package org.ronghe.webkit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.webkit.Problem;

/**
 * Describes the interface as OpenAPI 3.1, read out of the very classes that answer: routes, records, constraints and
 * the access table. Nothing of it is written by hand, so nothing of it can be out of date; a test walks it all the
 * same.
 */
public final class OpenApi {
    private static final Map<String, Object> FILE = Map.of("type", "string", "format", "binary");

    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private OpenApi() {}

    /** One address with a method: what the access test walks too. */
    public record Route(String method, String path) {}

    /** The document of these resource classes. */
    public static Map<String, Object> of(Collection<Class<?>> resources) {
        var api = new OpenApi();
        resources.forEach(api::resource);
        api.schema(Problem.class, false);
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Ronghe 融合",
                        "version",
                        "1",
                        "description",
                        "Every page's data as JSON at the page's own address. Writes are answered by 303 to what changed."));
        document.put("paths", api.paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        api.schemas,
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        document.put("security", List.of(Map.of("token", List.of())));
        return document;
    }

    /** Every route of these classes. */
    public static List<Route> routes(Collection<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> methods(resource).map(method -> new Route(verb(method), path(resource, method))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .distinct()
                .toList();
    }

    /**
     * The permission that the access table asks for before this method; empty when the table does not name the route. A
     * method that only makes a CSV or a workbook may have a row of its own, "GET /path as csv".
     */
    public static String permission(Class<?> resource, Method method) {
        var route = verb(method) + " " + path(resource, method);
        var media = produces(resource, method);
        for (var kind : Map.of("csv", AsFilter.CSV, "xlsx", AsFilter.XLSX).entrySet()) {
            if (media.equals(List.of(kind.getValue()))) {
                var own = permission(route + " as " + kind.getKey());
                if (!own.isEmpty()) {
                    return own;
                }
            }
        }
        return permission(route);
    }

    private static Stream<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> !verb(method).isEmpty())
                .sorted(Comparator.comparing(Method::getName));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    private static String path(Class<?> resource, Method method) {
        var path = new StringBuilder();
        for (var part : Arrays.asList(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))) {
            if (part != null && !part.value().isEmpty()) {
                path.append('/').append(part.value().replaceAll("^/|/$", ""));
            }
        }
        return path.isEmpty() ? "/" : path.toString().replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    private void resource(Class<?> resource) {
        methods(resource).forEach(method -> {
            var path = path(resource, method);
            var verb = verb(method).toLowerCase(java.util.Locale.ROOT);
            var operations = paths.computeIfAbsent(path, key -> new TreeMap<>());
            var known = operations.get(verb);
            operations.put(verb, known == null ? operation(resource, method, path) : merged(known, resource, method));
        });
    }

    private Map<String, Object> operation(Class<?> resource, Method method, String path) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", resource.getSimpleName() + "." + method.getName());
        var permission = permission(verb(method) + " " + path);
        operation.put("x-permission", permission);
        if (permission.equals("open")) {
            operation.put("security", List.of());
        }
        var parameters = parameters(method);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        var body = body(resource, method);
        if (body != null) {
            operation.put("requestBody", body);
        }
        operation.put("responses", responses(resource, method));
        return operation;
    }

    /** One address may have a method of its own for each representation: their contents are one answer. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> merged(Object known, Class<?> resource, Method method) {
        var operation = (Map<String, Object>) known;
        var theirs = (Map<String, Object>) Objects.requireNonNull(operation.get("responses"));
        responses(resource, method).forEach((status, response) -> {
            if (theirs.get(status) instanceof Map<?, ?> before
                    && before.get("content") instanceof Map<?, ?> old
                    && ((Map<String, Object>) response).get("content") instanceof Map<?, ?> more) {
                var content = new TreeMap<String, Object>((Map<String, Object>) old);
                content.putAll((Map<String, Object>) more);
                theirs.put(status, Map.of("description", "ok", "content", content));
            } else {
                theirs.putIfAbsent(status, response);
            }
        });
        var parameters = parameters(method);
        if (!parameters.isEmpty()) {
            operation.putIfAbsent("parameters", parameters);
        }
        var body = body(resource, method);
        if (body != null && operation.get("requestBody") instanceof Map<?, ?> before) {
            var content =
                    new TreeMap<String, Object>((Map<String, Object>) Objects.requireNonNull(before.get("content")));
            content.putAll((Map<String, Object>) Objects.requireNonNull(body.get("content")));
            operation.put("requestBody", Map.of("required", true, "content", content));
        }
        return operation;
    }

    private static String permission(String route) {
        return AccessTable.get().rules().stream()
                .filter(rule -> rule.routes().contains(route))
                .map(AccessTable.Rule::permission)
                .findFirst()
                .orElse("");
    }

    private List<Object> parameters(Method method) {
        var parameters = new ArrayList<Object>();
        for (Parameter parameter : method.getParameters()) {
            var inPath = parameter.getAnnotation(PathParam.class);
            var inQuery = parameter.getAnnotation(QueryParam.class);
            if (inPath != null) {
                parameters.add(Map.of(
                        "name",
                        inPath.value(),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        type(parameter.getParameterizedType(), true)));
            } else if (inQuery != null) {
                parameters.add(inQuery(inQuery.value(), type(parameter.getParameterizedType(), true)));
            }
        }
        var query = method.getAnnotation(Query.class);
        if (query != null) {
            for (var component : query.value().getRecordComponents()) {
                parameters.add(inQuery(component.getName(), type(component.getGenericType(), true)));
            }
            for (var name : query.more()) {
                parameters.add(inQuery(name, Map.of("type", "string")));
            }
        }
        return parameters;
    }

    private static Map<String, Object> inQuery(String name, Object schema) {
        return Map.of("name", name, "in", "query", "required", false, "schema", schema);
    }

    private @Nullable Map<String, Object> body(Class<?> resource, Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType().isRecord()) {
                var schema = Map.of("schema", schema(parameter.getType(), true));
                return Map.of(
                        "required",
                        true,
                        "content",
                        Map.of(MediaType.APPLICATION_JSON, schema, MediaType.APPLICATION_FORM_URLENCODED, schema));
            }
            if (parameter.getType() == InputStream.class) {
                var content = new TreeMap<String, Object>();
                for (var media : consumes(resource, method)) {
                    content.put(
                            media,
                            Map.of("schema", media.equals(MediaType.MULTIPART_FORM_DATA) ? parts(method) : FILE));
                }
                return Map.of("required", true, "content", content);
            }
        }
        return null;
    }

    private Map<String, Object> parts(Method method) {
        var form = Objects.requireNonNull(
                method.getAnnotation(FileForm.class), () -> method + " takes a form and does not name its parts");
        var properties = new LinkedHashMap<String, Object>();
        for (var field : form.value()) {
            properties.put(field.name(), type(field.type(), true));
        }
        properties.put(form.file(), FILE);
        return Map.of("type", "object", "properties", properties, "required", List.of(form.file()));
    }

    private static List<String> consumes(Class<?> resource, Method method) {
        var own = method.getAnnotation(Consumes.class);
        var all = own != null ? own : resource.getAnnotation(Consumes.class);
        return all == null ? List.of(MediaType.WILDCARD) : List.of(all.value());
    }

    private static List<String> produces(Class<?> resource, Method method) {
        var own = method.getAnnotation(Produces.class);
        var all = own != null ? own : resource.getAnnotation(Produces.class);
        return all == null ? List.of(MediaType.WILDCARD) : List.of(all.value());
    }

    private Map<String, Object> responses(Class<?> resource, Method method) {
        var responses = new TreeMap<String, Object>();
        boolean read = verb(method).equals("GET");
        if (method.getReturnType().isRecord()) {
            var content = new TreeMap<String, Object>();
            content.put(MediaType.APPLICATION_JSON, Map.of("schema", schema(method.getReturnType(), false)));
            content.put(MediaType.TEXT_HTML, Map.of("schema", Map.of("type", "string")));
            responses.put("200", Map.of("description", "ok", "content", content));
            if (read) {
                responses.put("304", Map.of("description", "unchanged since the ETag that was sent"));
            }
        } else if (read) {
            var content = new TreeMap<String, Object>();
            for (var media : produces(resource, method)) {
                content.put(media, Map.of("schema", FILE));
            }
            responses.put("200", Map.of("description", "ok", "content", content));
        } else if (method.getReturnType() == Response.class) {
            responses.put("303", Map.of("description", "done; Location says where to look"));
        }
        var problem = Map.of(
                "description",
                "problem details (RFC 9457)",
                "content",
                Map.of("application/problem+json", Map.of("schema", schema(Problem.class, false))));
        responses.put("default", problem);
        return responses;
    }

    private Object schema(Class<?> record, boolean write) {
        return schema(name(record), record, write, Map.of());
    }

    /** A record with type parameters is described once for each set of them, such as StepLine.OrderStep.OrderGuard. */
    private Object schema(ParameterizedType bound, boolean write) {
        var record = (Class<?>) bound.getRawType();
        var variables = record.getTypeParameters();
        var arguments = new LinkedHashMap<Type, Type>();
        var name = new StringBuilder(name(record));
        for (int i = 0; i < variables.length; i++) {
            var argument = bound.getActualTypeArguments()[i];
            arguments.put(variables[i], argument);
            name.append('.').append(argument instanceof Class<?> plain ? name(plain) : argument.getTypeName());
        }
        return schema(name.toString(), record, write, arguments);
    }

    private Object schema(String name, Class<?> record, boolean write, Map<Type, Type> arguments) {
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            var properties = new LinkedHashMap<String, Object>();
            var required = new ArrayList<String>();
            for (var component : record.getRecordComponents()) {
                properties.put(
                        component.getName(), property(component, bound(component.getGenericType(), arguments), write));
                if (!write || mustBeSent(component)) {
                    required.add(component.getName());
                }
            }
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", "object");
            schema.put("properties", properties);
            if (!required.isEmpty()) {
                schema.put("required", required);
            }
            schema.put("additionalProperties", false);
            schemas.put(name, schema);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> record) {
        var outer = record.getEnclosingClass();
        return outer == null ? record.getSimpleName() : outer.getSimpleName() + "." + record.getSimpleName();
    }

    private static boolean mustBeSent(RecordComponent component) {
        return (component.getType().isPrimitive() && component.getType() != boolean.class)
                || constraint(component, NotNull.class) != null
                || constraint(component, NotBlank.class) != null
                || constraint(component, NotEmpty.class) != null;
    }

    /** Constraints are no annotations of components: the accessor carries them. */
    private static <A extends Annotation> @Nullable A constraint(RecordComponent component, Class<A> kind) {
        return component.getAccessor().getAnnotation(kind);
    }

    /** A type with its variables replaced by what they stand for. */
    private static Type bound(Type generic, Map<Type, Type> arguments) {
        if (generic instanceof ParameterizedType many && !arguments.isEmpty()) {
            return new Bound(
                    (Class<?>) many.getRawType(),
                    Arrays.stream(many.getActualTypeArguments())
                            .map(each -> bound(each, arguments))
                            .toList());
        }
        return arguments.getOrDefault(generic, generic);
    }

    private record Bound(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }

    private Object property(RecordComponent component, Type generic, boolean write) {
        var schema = type(generic, write);
        if (schema instanceof Map<?, ?> plain && plain.containsKey("type")) {
            var full = new LinkedHashMap<String, Object>();
            plain.forEach((key, value) -> full.put((String) key, value));
            var size = constraint(component, Size.class);
            if (size != null && "string".equals(full.get("type"))) {
                if (size.min() > 0) {
                    full.put("minLength", size.min());
                }
                full.put("maxLength", size.max());
            }
            var pattern = constraint(component, Pattern.class);
            if (pattern != null) {
                full.put("pattern", "^(?:" + pattern.regexp() + ")$");
            }
            var least = constraint(component, Min.class);
            if (least != null) {
                full.put("minimum", least.value());
            }
            var most = constraint(component, Max.class);
            if (most != null) {
                full.put("maximum", most.value());
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                full.put("type", List.of(String.valueOf(full.get("type")), "null"));
                if (full.get("enum") instanceof List<?> words) {
                    var orNone = new ArrayList<@Nullable Object>(words);
                    orNone.add(null);
                    full.put("enum", orNone);
                }
            }
            return full;
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? Map.of("oneOf", List.of(schema, Map.of("type", "null")))
                : schema;
    }

    private Object type(Type generic, boolean write) {
        if (generic instanceof ParameterizedType many) {
            var raw = (Class<?>) many.getRawType();
            if (raw.isRecord()) {
                return schema(many, write);
            }
            return Map.class.isAssignableFrom(raw)
                    ? Map.of("type", "object", "additionalProperties", type(many.getActualTypeArguments()[1], write))
                    : Map.of("type", "array", "items", type(many.getActualTypeArguments()[0], write));
        }
        var type = generic instanceof Class<?> plain ? plain : Object.class;
        if (type.isRecord()) {
            return schema(type, write);
        }
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return Map.of("type", "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return Map.of("type", "integer", "format", "int64");
        }
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        return type == UUID.class
                ? Map.of("type", "string", "format", "uuid")
                : type == Object.class ? Map.of() : Map.of("type", "string");
    }
}
