package org.ronghe.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Every address of the system: the resources of all modules, found by the server in their jars. */
@ApplicationPath("/")
@DeclareRoles("signed-in")
public class App extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // the reader and writer of web-kit are the only way in and out: JSON-B corrupts numbers
                "jersey.config.server.disableJsonBinding", true,
                "jersey.config.server.disableMoxyJson", true,
                "jersey.config.server.wadl.disableWadl", true,
                // an ETag needs the whole answer; downloads stream by themselves
                "jersey.config.contentLength.buffer.server", 65536,
                // constraints are checked where the record is made, with all fields' errors together
                "jersey.config.beanValidation.disable.server", true);
    }
}
