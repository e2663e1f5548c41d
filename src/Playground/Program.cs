System.Console.WriteLine("playground");
