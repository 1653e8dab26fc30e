package org.ronghe.web.serving;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is shown when nothing better answered: the status and nothing about what lies behind it. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = response.getStatus();
        Plain.answer(
                response,
                status < HttpServletResponse.SC_BAD_REQUEST ? HttpServletResponse.SC_NOT_FOUND : status,
                status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        ? "这个请求无法处理。This request cannot be answered.\n"
                        : "系统出错，请稍后再试。Something went wrong; please try again later.\n");
    }
}
