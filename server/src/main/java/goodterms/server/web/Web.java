package goodterms.server.web;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServer;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.HttpRequestHandlerAdapter;

/** What listens for HTTP: a server of its own, a thread a request, and the routes it is given. */
public final class Web implements AutoCloseable {

    /** An answer that takes longer is given up when the server ends. */
    private static final long LONGEST_ANSWER_SECONDS = 20;

    private final WebServer server;

    private Web(WebServer server) {
        this.server = server;
    }

    /**
     * Listens on an address.
     *
     * @param port any free one if 0
     */
    public static Web listen(String host, int port, RouterFunction<ServerResponse> routes) throws IOException {
        GenericWebApplicationContext context = new GenericWebApplicationContext();
        context.registerBean("routes", RouterFunctionMapping.class, () -> new RouterFunctionMapping(routes));
        context.registerBean("adapter", HandlerFunctionAdapter.class, HandlerFunctionAdapter::new);
        // Refuses what browsers ask before they let scripts of other sites ask something: none may.
        context.registerBean("preflight", HttpRequestHandlerAdapter.class, HttpRequestHandlerAdapter::new);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port);
        factory.setAddress(InetAddress.getByName(host));
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("relaxedQueryChars", "");
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            }
        });
        factory.addContextCustomizers(each -> each.getParent().getPipeline().addValve(reticent()));
        DispatcherServlet servlet = new DispatcherServlet(context);
        servlet.setDetectAllHandlerMappings(true);
        WebServer server = factory.getWebServer(servletContext -> {
            // Browsers send forms as the pages are written, and don't say how.
            servletContext.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
            context.setServletContext(servletContext);
            context.refresh();
            var registration = servletContext.addServlet("goodterms", servlet);
            registration.setLoadOnStartup(1);
            registration.addMapping("/");
        });
        server.start();
        return new Web(server);
    }

    /** Tells nobody outside what broke inside, and where. */
    private static Valve reticent() {
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        return valve;
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Ends when the requests under way have been answered. */
    @Override
    public void close() {
        if (server instanceof TomcatWebServer tomcat) {
            CountDownLatch answered = new CountDownLatch(1);
            tomcat.shutDownGracefully(_ -> answered.countDown());
            try {
                answered.await(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
            tomcat.destroy();
        }
    }
}
