package org.duixian.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a body that is too large, or does not say how large it is, before it is read. */
@Configuration(proxyBeanMethods = false)
class BodyGuard implements WebMvcConfigurer, HandlerInterceptor {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int MOST = 32;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/v1/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean writes = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    if (writes && handler instanceof HandlerMethod) {
      long bytes = request.getContentLengthLong();
      if (bytes < 0 && request.getHeader("Transfer-Encoding") != null) {
        throw new RequestProblem(411, "api.problem.length");
      }
      if (bytes > (long) MOST * MEGABYTE) {
        throw new RequestProblem(413, "api.problem.too-large", MOST);
      }
    }
    return true;
  }
}
